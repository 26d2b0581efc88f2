package org.touchstone.bundle.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/**
 * The predicate of a pack's statement.
 *
 * @param study id of the study
 * @param version version of the study
 * @param terms recipient and validity
 * @param items number of lines in {@code items.jsonl}
 * @param quiz number of lines in {@code quiz.jsonl}
 * @param layouts the layouts the study uses
 * @param plainPerMille share of the plain arm, in per mille
 */
record PackPredicate(
        String study, int version, PackTerms terms, long items, long quiz, List<String> layouts, int plainPerMille) {
    /** Makes the predicate of a pack with this study. */
    static PackPredicate of(Study study, PackTerms terms, long items) {
        BlindingPolicy blinding = study.blinding();
        return new PackPredicate(
                study.id().value(),
                study.version(),
                terms,
                items,
                0,
                layouts(blinding.plainPerMille()),
                blinding.plainPerMille());
    }

    /** The plain layout is always available for accessibility, but is an arm only where the study says so. */
    private static List<String> layouts(int plainPerMille) {
        return plainPerMille == 1000
                ? List.of("plain")
                : plainPerMille == 0 ? List.of("slot") : List.of("slot", "plain");
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("study", study);
        tree.put("studyVersion", version);
        tree.put("recipient", terms.recipient());
        tree.put("createdAt", terms.createdAtMillis());
        if (terms.expiresAtMillis() > 0) {
            tree.put("expiresAt", terms.expiresAtMillis());
        }
        if (terms.leaseUntilMillis() > 0) {
            tree.put("leaseUntil", terms.leaseUntilMillis());
        }
        tree.put("items", items);
        tree.put("quizItems", quiz);
        tree.put("layouts", layouts);
        tree.put("arms", Map.of("plainPerMille", plainPerMille));
        return tree;
    }

    static PackPredicate decode(Map<String, Object> predicate) throws RejectedException {
        return Fields.leniently(predicate, PackPredicate::fields);
    }

    private static PackPredicate fields(Fields f) throws RejectedException {
        PackTerms terms = new PackTerms(
                f.text("recipient"), f.integer("createdAt"), optional(f, "expiresAt"), optional(f, "leaseUntil"));
        return new PackPredicate(
                f.text("study"),
                f.small("studyVersion"),
                terms,
                f.integer("items"),
                f.integer("quizItems"),
                f.texts("layouts"),
                f.object("arms", a -> a.small("plainPerMille")));
    }

    private static long optional(Fields f, String name) throws RejectedException {
        if (!f.has(name)) {
            return 0;
        }
        long millis = f.integer(name);
        if (millis == 0) {
            throw new IllegalArgumentException("An absent time is omitted");
        }
        return millis;
    }
}
