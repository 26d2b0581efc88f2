package org.touchstone.codec;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/**
 * Encodes lines of {@code judgments.jsonl}: the fields that all kinds share; the others are delegated to the {@link
 * KindCodec}.
 */
final class JudgmentJson {
    private JudgmentJson() {}

    static Map<String, Object> tree(Judgment judgment) {
        KindCodec codec = KindCodec.of(judgment.kind());
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", judgment.kind().id());
        tree.put("id", judgment.id().toString());
        tree.put("study", judgment.study().value());
        tree.put("item", judgment.item().value());
        tree.put("guidelineVersion", judgment.guidelineVersion());
        JudgmentId supersedes = judgment.supersedes();
        if (supersedes != null) {
            tree.put("supersedes", supersedes.toString());
        }
        codec.putDecision(judgment.decision(), tree);
        tree.put("findings", FindingsJson.tree(judgment.findings()));
        codec.putPresentation(judgment.presentation(), tree);
        tree.put("timing", tree(judgment.timing()));
        return tree;
    }

    private static Map<String, Object> tree(Timing timing) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("activeMillis", timing.activeMillis());
        if (timing.correctedMillis() >= 0) {
            tree.put("correctedMillis", timing.correctedMillis());
        }
        tree.put("sessionMinute", timing.sessionMinute());
        tree.put("decidedAtMillis", timing.decidedAtMillis());
        tree.put("clockSuspect", timing.clockSuspect());
        return tree;
    }

    // The kind is read first, because it determines the decoder; then each decoder reads its fields in the order of
    // their names, which is their order on a tape: each search starts where the last one ended.

    static Judgment of(Fields f) throws RejectedException {
        KindCodec codec = KindCodec.of(f);
        Decision decision = codec.decision(f);
        Presentation presentation = codec.presentation(f);
        Findings findings = f.object("findings", FindingsJson::findings);
        String guidelineVersion = f.text("guidelineVersion");
        JudgmentId id = JudgmentId.of(f.text("id"));
        ItemId item = new ItemId(f.text("item"));
        StudyId study = new StudyId(f.text("study"));
        JudgmentId supersedes = f.has("supersedes") ? JudgmentId.of(f.text("supersedes")) : null;
        Timing timing = f.object("timing", JudgmentJson::timing);
        return new Judgment(id, study, item, guidelineVersion, supersedes, decision, findings, presentation, timing);
    }

    private static Timing timing(Fields f) throws RejectedException {
        long activeMillis = f.integer("activeMillis");
        boolean clockSuspect = f.flag("clockSuspect");
        long correctedMillis = corrected(f);
        long decidedAtMillis = f.integer("decidedAtMillis");
        return new Timing(activeMillis, correctedMillis, f.small("sessionMinute"), decidedAtMillis, clockSuspect);
    }

    /** Reads the annotator's correction; -1, which is never written, means none. */
    private static long corrected(Fields f) throws RejectedException {
        if (!f.has("correctedMillis")) {
            return -1;
        }
        long millis = f.integer("correctedMillis");
        if (millis < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
        return millis;
    }
}
