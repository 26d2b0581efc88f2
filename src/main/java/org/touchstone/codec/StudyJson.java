package org.touchstone.codec;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.study.BlindingPolicy;
import org.touchstone.domain.study.Criterion;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.study.RevealPolicy;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Encodes {@code study.json} of a pack. */
final class StudyJson {
    private StudyJson() {}

    static Map<String, Object> tree(Study study) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", study.id().value());
        tree.put("title", study.title());
        tree.put("version", study.version());
        tree.put("guidelineVersion", study.guidelineVersion());
        tree.put("seed", study.seed());
        tree.put("criteria", study.criteria().stream().map(StudyJson::tree).toList());
        tree.put("requirements", tree(study.requirements()));
        tree.put("blinding", tree(study.blinding()));
        return tree;
    }

    private static Map<String, Object> tree(Criterion criterion) {
        return Map.of(
                "id", criterion.id(),
                "title", criterion.title(),
                "question", criterion.question(),
                "anchors", criterion.anchors());
    }

    private static Map<String, Object> tree(Requirements asked) {
        return Map.of(
                "rationaleFromStrength", asked.rationaleFromStrength(),
                "bothEndsRead", asked.bothEndsRead(),
                "allCriteria", asked.allCriteria(),
                "spanForUnsafe", asked.spanForUnsafe(),
                "confidence", asked.confidence());
    }

    private static Map<String, Object> tree(BlindingPolicy blinding) {
        return Map.of(
                "plainPerMille", blinding.plainPerMille(),
                "revealPerMille", blinding.reveal().samplePerMille(),
                "votesAfterBothEnds", blinding.votesAfterBothEnds());
    }

    static Study of(Fields f) throws RejectedException {
        return new Study(
                new StudyId(f.text("id")),
                f.text("title"),
                f.small("version"),
                f.text("guidelineVersion"),
                f.text("seed"),
                f.objects(
                        "criteria",
                        c -> new Criterion(c.text("id"), c.text("title"), c.text("question"), c.texts("anchors"))),
                f.object(
                        "requirements",
                        r -> new Requirements(
                                r.small("rationaleFromStrength"),
                                r.flag("bothEndsRead"),
                                r.flag("allCriteria"),
                                r.flag("spanForUnsafe"),
                                r.flag("confidence"))),
                f.object(
                        "blinding",
                        b -> new BlindingPolicy(
                                b.small("plainPerMille"),
                                new RevealPolicy(b.small("revealPerMille")),
                                b.flag("votesAfterBothEnds"))));
    }
}
