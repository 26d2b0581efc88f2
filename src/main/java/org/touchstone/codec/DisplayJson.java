package org.touchstone.codec;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.presentation.Arm;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Exposure;
import org.touchstone.domain.presentation.Grade;
import org.touchstone.domain.presentation.PaneFacts;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.json.Fields;
import org.touchstone.refusal.RejectedException;

/** Encodes the parts of display facts and presentations that all kinds share; each kind names the places itself. */
final class DisplayJson {
    private DisplayJson() {}

    /** Encodes the facts without those of the panes. */
    static Map<String, Object> tree(DisplayFacts shown) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("measure", shown.measure());
        tree.put("slotLines", shown.slotLines());
        tree.put("grade", Fields.word(shown.grade()));
        tree.put("heightRatioPerMille", shown.heightRatioPerMille());
        tree.put("fillGapPerMille", shown.fillGapPerMille());
        tree.put("fontScalePercent", shown.fontScalePercent());
        tree.put("windowWidth", shown.windowWidth());
        tree.put("windowHeight", shown.windowHeight());
        tree.put("peeks", shown.peeks());
        tree.put("fallback", shown.fallback());
        if (shown.skimmedThrough()) {
            tree.put("skimmedThrough", true);
        }
        if (!shown.unblinded().isEmpty()) {
            tree.put("unblinded", shown.unblinded().stream().map(Fields::word).toList());
        }
        return tree;
    }

    /**
     * Reads {@code arm}, {@code display} and the order.
     *
     * @param order reads the responses by place from the judgment
     * @param panes reads the facts of the panes, by place, from the display facts
     */
    static Presentation presentation(
            Fields f, Fields.Decoder<List<ResponseId>> order, Fields.Decoder<List<PaneFacts>> panes)
            throws RejectedException {
        Arm arm = f.word("arm", Arm.class);
        DisplayFacts display = f.object("display", shown -> display(shown, panes));
        return new Presentation(order.decode(f), arm, display);
    }

    private static DisplayFacts display(Fields f, Fields.Decoder<List<PaneFacts>> decoder) throws RejectedException {
        List<PaneFacts> panes = decoder.decode(f);
        boolean fallback = f.flag("fallback");
        int fillGapPerMille = f.small("fillGapPerMille");
        int fontScalePercent = f.small("fontScalePercent");
        Grade grade = f.word("grade", Grade.class);
        int heightRatioPerMille = f.small("heightRatioPerMille");
        int measure = f.small("measure");
        int peeks = f.small("peeks");
        boolean skimmedThrough = f.has("skimmedThrough") && onlyTrue(f.flag("skimmedThrough"));
        int slotLines = f.small("slotLines");
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
                panes,
                peeks,
                fallback,
                skimmedThrough,
                unblinded);
    }

    // Empty values are never written, so that equal facts have one form.

    private static boolean onlyTrue(boolean value) {
        if (!value) {
            throw new IllegalArgumentException("A flag that is false is omitted");
        }
        return true;
    }

    static int positive(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("A count of zero is omitted");
        }
        return value;
    }

    private static Set<Exposure> unblinded(Fields f) throws RejectedException {
        List<Exposure> words = f.words("unblinded", Exposure.class);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An empty list is omitted");
        }
        Set<Exposure> kept = EnumSet.copyOf(words);
        f.keeps(words, kept);
        return kept;
    }
}
