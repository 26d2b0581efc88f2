package org.touchstone.bundle.json;

import java.util.Map;
import java.util.TreeMap;
import org.touchstone.bundle.RejectedException;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Grade;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.ResponseId;
import org.touchstone.domain.study.StudyId;

/** Lines of {@code judgments.jsonl}. */
final class JudgmentJson {
    private JudgmentJson() {}

    static Map<String, Object> tree(Judgment judgment) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", ItemJson.KIND);
        tree.put("id", judgment.id().toString());
        tree.put("study", judgment.study().value());
        tree.put("item", judgment.item().value());
        tree.put("guidelineVersion", judgment.guidelineVersion());
        tree.put("attempt", judgment.attempt());
        JudgmentId supersedes = judgment.supersedes();
        if (supersedes != null) {
            tree.put("supersedes", supersedes.toString());
        }
        tree.put("blind", VoteJson.tree(judgment.blind()));
        Vote afterReveal = judgment.afterReveal();
        if (afterReveal != null) {
            tree.put("afterReveal", VoteJson.tree(afterReveal));
        }
        tree.put("findings", VoteJson.tree(judgment.findings()));
        tree.put("arm", Fields.word(judgment.arm()));
        tree.put(
                "sides",
                Map.of(
                        "left", judgment.sides().left().value(),
                        "right", judgment.sides().right().value()));
        tree.put("display", tree(judgment.display()));
        tree.put("timing", tree(judgment.timing()));
        return tree;
    }

    private static Map<String, Object> tree(DisplayFacts shown) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("measure", shown.measure());
        tree.put("slotLines", shown.slotLines());
        tree.put("grade", Fields.word(shown.grade()));
        tree.put("heightRatioPerMille", shown.heightRatioPerMille());
        tree.put("fillGapPerMille", shown.fillGapPerMille());
        tree.put("fontScalePercent", shown.fontScalePercent());
        tree.put("windowWidth", shown.windowWidth());
        tree.put("windowHeight", shown.windowHeight());
        tree.put("dwellLeftMillis", shown.dwellLeftMillis());
        tree.put("dwellRightMillis", shown.dwellRightMillis());
        tree.put("slotfulsLeft", shown.slotfulsLeft());
        tree.put("slotfulsRight", shown.slotfulsRight());
        tree.put("peeks", shown.peeks());
        tree.put("fallback", shown.fallback());
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

    static Judgment of(Fields f) throws RejectedException {
        ItemJson.requireKind(f);
        return new Judgment(
                JudgmentId.of(f.text("id")),
                new StudyId(f.text("study")),
                new ItemId(f.text("item")),
                f.text("guidelineVersion"),
                f.small("attempt"),
                f.has("supersedes") ? JudgmentId.of(f.text("supersedes")) : null,
                f.object("blind", VoteJson::vote),
                f.has("afterReveal") ? f.object("afterReveal", VoteJson::vote) : null,
                f.object("findings", VoteJson::findings),
                f.word("arm", Arm.class),
                f.object("sides", s -> new Sides(new ResponseId(s.text("left")), new ResponseId(s.text("right")))),
                f.object("display", JudgmentJson::display),
                f.object("timing", JudgmentJson::timing));
    }

    private static DisplayFacts display(Fields f) throws RejectedException {
        return new DisplayFacts(
                f.small("measure"),
                f.small("slotLines"),
                f.word("grade", Grade.class),
                f.small("heightRatioPerMille"),
                f.small("fillGapPerMille"),
                f.small("fontScalePercent"),
                f.small("windowWidth"),
                f.small("windowHeight"),
                f.integer("dwellLeftMillis"),
                f.integer("dwellRightMillis"),
                f.small("slotfulsLeft"),
                f.small("slotfulsRight"),
                f.small("peeks"),
                f.flag("fallback"));
    }

    private static Timing timing(Fields f) throws RejectedException {
        return new Timing(
                f.integer("activeMillis"),
                corrected(f),
                f.small("sessionMinute"),
                f.integer("decidedAtMillis"),
                f.flag("clockSuspect"));
    }

    /** The annotator's correction; -1, which is never written, stands for none. */
    static long corrected(Fields f) throws RejectedException {
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
