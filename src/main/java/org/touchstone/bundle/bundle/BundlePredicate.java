package org.touchstone.bundle.bundle;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalRange;
import org.touchstone.json.Fields;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * The predicate of a bundle's statement.
 *
 * @param facts what the writer's caller stated
 * @param journal the range of the journal
 * @param count number of judgment lines
 * @param merkleRoot RFC 9162 root over the judgment lines
 */
record BundlePredicate(BundleFacts facts, JournalRange journal, long count, String merkleRoot) {
    BundlePredicate {
        Sha256.requireHex(merkleRoot);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("study", facts.study().value());
        tree.put("studyVersion", facts.studyVersion());
        tree.put("studyDigest", facts.studyDigest());
        tree.put("guidelinesDigest", facts.guidelinesDigest());
        tree.put("packDigest", facts.packDigest());
        tree.put("annotator", facts.annotator());
        tree.put("device", facts.device());
        tree.put("sequence", facts.sequence());
        tree.put("previous", facts.previous());
        tree.put("clock", Map.of("exportedAt", facts.exportedAtMillis(), "suspect", facts.clockSuspect()));
        tree.put("software", facts.software());
        tree.put(
                "journal",
                Map.of(
                        "first", journal.first(),
                        "last", journal.last(),
                        "before", journal.before(),
                        "head", journal.head(),
                        "judgments", journal.judgments()));
        tree.put("count", count);
        tree.put("merkleRoot", merkleRoot);
        return tree;
    }

    static BundlePredicate decode(Map<String, Object> predicate) throws RejectedException {
        BundlePredicate decoded = Fields.leniently(predicate, BundlePredicate::fields);
        requireSequence(decoded.facts());
        return decoded;
    }

    /** Only the first bundle has no predecessor. */
    static void requireSequence(BundleFacts facts) throws RejectedException {
        if ((facts.sequence() == 1) != facts.previous().equals(Sha256.ZEROS)) {
            throw new RejectedException(Reject.BUNDLE_SEQUENCE);
        }
    }

    private static BundlePredicate fields(Fields f) throws RejectedException {
        Fields.Decoder<JournalRange> range = j -> new JournalRange(
                j.integer("first"), j.integer("last"), j.text("before"), j.text("head"), j.integer("judgments"));
        return new BundlePredicate(facts(f), f.object("journal", range), f.integer("count"), f.text("merkleRoot"));
    }

    private record Clock(long exportedAt, boolean suspect) {}

    private static BundleFacts facts(Fields f) throws RejectedException {
        Clock clock = f.object("clock", c -> new Clock(c.integer("exportedAt"), c.flag("suspect")));
        return new BundleFacts(
                new StudyId(f.text("study")),
                f.small("studyVersion"),
                f.text("packDigest"),
                f.text("studyDigest"),
                f.text("guidelinesDigest"),
                f.text("annotator"),
                f.text("device"),
                f.integer("sequence"),
                f.text("previous"),
                clock.exportedAt(),
                clock.suspect(),
                f.text("software"));
    }
}
