package org.touchstone.formats.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.formats.Facets;
import org.touchstone.refusal.PackRule;
import org.touchstone.refusal.RejectedException;

/**
 * The defaults of a study file. Completed with them, the file is the {@code study.json} of a pack together with its
 * facts about the items, which the same decoder reads.
 */
final class StudyDefaults {
    /** A member without a default; holds a value of its type. */
    private record Required(Object like) {}

    private static final Required TEXT = new Required("");

    /** The type and default of every member; the default of lists is empty. */
    private static final Map<String, Object> USUAL = Map.ofEntries(
            Map.entry("id", TEXT),
            Map.entry("title", TEXT),
            Map.entry("version", 1L),
            Map.entry("guidelineVersion", "1.0"),
            Map.entry("seed", ""),
            Map.entry("criteria", List.of(Map.of("id", TEXT, "title", TEXT, "question", "", "anchors", List.of("")))),
            Map.entry(
                    "requirements",
                    Map.of(
                            "rationaleFromStrength", 0L,
                            "bothEndsRead", false,
                            "allCriteria", false,
                            "spanForUnsafe", false,
                            "confidence", false)),
            Map.entry("blinding", Map.of("plainPerMille", 0L, "revealPerMille", 0L, "votesAfterBothEnds", false)),
            Map.entry("domain", Facets.UNKNOWN.domain()),
            Map.entry("task", Facets.UNKNOWN.taskType()),
            Map.entry("language", Facets.UNKNOWN.language()));

    private StudyDefaults() {}

    /**
     * Returns the members of a study file, each of its type, completed with defaults.
     *
     * @param file as returned by {@link org.touchstone.json.StrictJson}
     * @throws RejectedException with {@link PackRule#STUDY_FILE}
     */
    static Map<String, Object> filled(Object file) throws RejectedException {
        if (!(file instanceof Map<?, ?> given)) {
            throw refused("The study file is no JSON object.");
        }
        return filled(given, USUAL, "");
    }

    private static Map<String, Object> filled(Map<?, ?> given, Map<?, ?> usual, String path) throws RejectedException {
        for (Object name : given.keySet()) {
            if (!usual.containsKey(name)) {
                throw refused("The study file has a member that is not known: " + path + name + ".");
            }
        }
        Map<String, Object> filled = new TreeMap<>();
        for (Map.Entry<?, ?> member : usual.entrySet()) {
            String name = (String) member.getKey();
            Object said = given.get(name);
            filled.put(name, said == null ? absent(member.getValue(), path + name) : typed(said, member, path + name));
        }
        return filled;
    }

    private static Object absent(Object usual, String path) throws RejectedException {
        if (usual instanceof Required) {
            throw refused("The study file lacks " + path + ".");
        }
        return usual instanceof List<?> ? List.of() : usual;
    }

    private static Object typed(Object said, Map.Entry<?, ?> member, String path) throws RejectedException {
        return typed(said, member.getValue() instanceof Required required ? required.like() : member.getValue(), path);
    }

    private static Object typed(Object said, Object usual, String path) throws RejectedException {
        if (usual instanceof Map<?, ?> members) {
            if (said instanceof Map<?, ?> object) {
                return filled(object, members, path + ".");
            }
            throw refused("In the study file " + path + " is no object.");
        }
        if (usual instanceof List<?> elements) {
            if (!(said instanceof List<?> list)) {
                throw wrong(path, "an array");
            }
            List<Object> typed = new ArrayList<>();
            for (Object element : list) {
                typed.add(typed(element, elements.get(0), path));
            }
            return typed;
        }
        if (!usual.getClass().isInstance(said)) {
            throw wrong(
                    path,
                    usual instanceof String ? "a string" : usual instanceof Long ? "a whole number" : "true or false");
        }
        return said;
    }

    private static RejectedException wrong(String path, String expected) {
        return refused("In the study file " + path + " is not " + expected + ".");
    }

    static RejectedException refused(String sentence) {
        return RejectedException.saying(PackRule.STUDY_FILE, sentence);
    }
}
