package org.touchstone.formats.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;

/** The members of an object written by hand: taken by name, with defaults, the unknown refused. */
final class StudyFileMembers {
    /** Makes a value of members. */
    @FunctionalInterface
    interface Decoder<T> {
        T decode(StudyFileMembers members) throws StudyFileException;
    }

    private final String within;
    private final Map<String, JsonValue> byName;
    private final Set<String> taken = new HashSet<>();

    private StudyFileMembers(String within, Map<String, JsonValue> byName) {
        this.within = within;
        this.byName = byName;
    }

    static <T> T ofText(String json, Decoder<T> decoder) throws StudyFileException {
        try {
            return decode("", JsonText.parse(json), decoder);
        } catch (RefusedRowException e) {
            throw new StudyFileException("The study file " + e.reason().words() + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
    }

    private static <T> T decode(String within, JsonValue value, Decoder<T> decoder) throws StudyFileException {
        if (!(value instanceof JsonValue.Fields fields)) {
            throw new StudyFileException(
                    within.isEmpty()
                            ? "The study file is no JSON object."
                            : "In the study file " + within + " is no object.");
        }
        StudyFileMembers members = new StudyFileMembers(within, fields.byName());
        T decoded = decoder.decode(members);
        for (String name : fields.byName().keySet()) {
            if (!members.taken.contains(name)) {
                throw new StudyFileException(
                        "The study file has a member that is not known: " + members.path(name) + ".");
            }
        }
        return decoded;
    }

    String text(String name) throws StudyFileException {
        JsonValue value = take(name);
        if (value == null) {
            throw new StudyFileException("The study file lacks " + path(name) + ".");
        }
        return text(name, value);
    }

    String text(String name, String usual) throws StudyFileException {
        JsonValue value = take(name);
        return value == null ? usual : text(name, value);
    }

    private String text(String name, JsonValue value) throws StudyFileException {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        throw wrong(name, "a string");
    }

    int number(String name, int usual) throws StudyFileException {
        JsonValue value = take(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof JsonValue.Numeral numeral && numeral.spelling().matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(numeral.spelling());
        }
        throw wrong(name, "a whole number");
    }

    boolean flag(String name) throws StudyFileException {
        JsonValue value = take(name);
        if (value == null) {
            return false;
        }
        if (value instanceof JsonValue.Truth truth) {
            return truth.value();
        }
        throw wrong(name, "true or false");
    }

    List<String> texts(String name) throws StudyFileException {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            texts.add(text(name, element));
        }
        return texts;
    }

    /** An object; an absent one counts as empty. */
    <T> T object(String name, Decoder<T> decoder) throws StudyFileException {
        JsonValue value = take(name);
        return decode(path(name), value == null ? new JsonValue.Fields(Map.of()) : value, decoder);
    }

    <T> List<T> objects(String name, Decoder<T> decoder) throws StudyFileException {
        List<T> decoded = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            decoded.add(decode(path(name), element, decoder));
        }
        return decoded;
    }

    private List<JsonValue> elements(String name) throws StudyFileException {
        JsonValue value = take(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonValue.Sequence sequence) {
            return sequence.elements();
        }
        throw wrong(name, "an array");
    }

    private @Nullable JsonValue take(String name) {
        taken.add(name);
        return byName.get(name);
    }

    private StudyFileException wrong(String name, String expected) {
        return new StudyFileException("In the study file " + path(name) + " is not " + expected + ".");
    }

    private String path(String name) {
        return within.isEmpty() ? name : within + "." + name;
    }
}
