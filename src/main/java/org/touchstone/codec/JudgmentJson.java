package org.touchstone.codec;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Exposure;
import org.touchstone.domain.judgment.Grade;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.judgment.Timing;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.StudyId;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

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
        if (shown.skimsLeft() > 0) {
            tree.put("skimsLeft", shown.skimsLeft());
        }
        if (shown.skimsRight() > 0) {
            tree.put("skimsRight", shown.skimsRight());
        }
        if (shown.skimmedThrough()) {
            tree.put("skimmedThrough", true);
        }
        if (!shown.unblinded().isEmpty()) {
            tree.put("unblinded", shown.unblinded().stream().map(Fields::word).toList());
        }
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

    // Fields are taken in the order of their names, in which they lie on a tape: each is then found where the last one
    // ended.

    static Judgment of(Fields f) throws RejectedException {
        Arm arm = f.word("arm", Arm.class);
        int attempt = f.small("attempt");
        Vote afterReveal = f.has("afterReveal") ? f.object("afterReveal", VoteJson::vote) : null;
        Vote blind = f.object("blind", VoteJson::vote);
        DisplayFacts display = f.object("display", JudgmentJson::display);
        Findings findings = f.object("findings", VoteJson::findings);
        String guidelineVersion = f.text("guidelineVersion");
        JudgmentId id = JudgmentId.of(f.text("id"));
        ItemId item = new ItemId(f.text("item"));
        ItemJson.requireKind(f);
        Sides sides = f.object("sides", JudgmentJson::sides);
        StudyId study = new StudyId(f.text("study"));
        JudgmentId supersedes = f.has("supersedes") ? JudgmentId.of(f.text("supersedes")) : null;
        Timing timing = f.object("timing", JudgmentJson::timing);
        return new Judgment(
                id,
                study,
                item,
                guidelineVersion,
                attempt,
                supersedes,
                blind,
                afterReveal,
                findings,
                arm,
                sides,
                display,
                timing);
    }

    private static Sides sides(Fields f) throws RejectedException {
        return new Sides(new ResponseId(f.text("left")), new ResponseId(f.text("right")));
    }

    private static DisplayFacts display(Fields f) throws RejectedException {
        long dwellLeftMillis = f.integer("dwellLeftMillis");
        long dwellRightMillis = f.integer("dwellRightMillis");
        boolean fallback = f.flag("fallback");
        int fillGapPerMille = f.small("fillGapPerMille");
        int fontScalePercent = f.small("fontScalePercent");
        Grade grade = f.word("grade", Grade.class);
        int heightRatioPerMille = f.small("heightRatioPerMille");
        int measure = f.small("measure");
        int peeks = f.small("peeks");
        boolean skimmedThrough = f.has("skimmedThrough") && onlyTrue(f.flag("skimmedThrough"));
        int skimsLeft = f.has("skimsLeft") ? positive(f.small("skimsLeft")) : 0;
        int skimsRight = f.has("skimsRight") ? positive(f.small("skimsRight")) : 0;
        int slotLines = f.small("slotLines");
        int slotfulsLeft = f.small("slotfulsLeft");
        int slotfulsRight = f.small("slotfulsRight");
        Set<Exposure> unblinded = f.has("unblinded") ? unblinded(f) : Set.of();
        int windowHeight = f.small("windowHeight");
        int windowWidth = f.small("windowWidth");
        return new DisplayFacts(
                measure,
                slotLines,
                grade,
                heightRatioPerMille,
                fillGapPerMille,
                fontScalePercent,
                windowWidth,
                windowHeight,
                dwellLeftMillis,
                dwellRightMillis,
                slotfulsLeft,
                slotfulsRight,
                peeks,
                fallback,
                skimsLeft,
                skimsRight,
                skimmedThrough,
                unblinded);
    }

    // What is nothing is never written, so that equal facts have one form.

    private static boolean onlyTrue(boolean value) {
        if (!value) {
            throw new IllegalArgumentException("What did not happen is not written");
        }
        return true;
    }

    private static int positive(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("A count of nothing is not written");
        }
        return value;
    }

    private static Set<Exposure> unblinded(Fields f) throws RejectedException {
        List<Exposure> words = f.words("unblinded", Exposure.class);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A list of nothing is not written");
        }
        Set<Exposure> kept = EnumSet.copyOf(words);
        f.keeps(words, kept);
        return kept;
    }

    private static Timing timing(Fields f) throws RejectedException {
        long activeMillis = f.integer("activeMillis");
        boolean clockSuspect = f.flag("clockSuspect");
        long correctedMillis = corrected(f);
        long decidedAtMillis = f.integer("decidedAtMillis");
        return new Timing(activeMillis, correctedMillis, f.small("sessionMinute"), decidedAtMillis, clockSuspect);
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
