package org.touchstone.domain.presentation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How an item was shown, as integers, so that blinding can be checked afterwards.
 *
 * @param measure characters per line the geometry was planned for; 0 in the plain layout
 * @param slotLines lines of the slot; 0 in the plain layout
 * @param grade how well the item could be blinded; none when {@code skimmedThrough}
 * @param heightRatioPerMille lines of the longest response over lines of the shortest, times 1000, at most 1000000
 * @param fillGapPerMille largest difference between the fills of two slots at first sight, in per mille of the slot
 * @param fontScalePercent text scale, 80 to 200
 * @param windowWidth width of the window in pixels
 * @param windowHeight height of the window in pixels
 * @param panes how each response was looked at, by the place it was painted in: left and right of a comparison
 * @param peeks changes of the active place
 * @param fallback whether plain was used on the reader's wish or for accessibility, against the arm drawn
 * @param skimmedThrough whether the response whose end came first was skimmed to that end before the decision, so that
 *     the grade is lost
 * @param unblinded what may have told the lengths before this decision, given again after an earlier one; empty for a
 *     first decision
 */
public record DisplayFacts(
        int measure,
        int slotLines,
        Grade grade,
        int heightRatioPerMille,
        int fillGapPerMille,
        int fontScalePercent,
        int windowWidth,
        int windowHeight,
        List<PaneFacts> panes,
        int peeks,
        boolean fallback,
        boolean skimmedThrough,
        Set<Exposure> unblinded) {
    public DisplayFacts {
        panes = List.copyOf(panes);
        // A defined order keeps equal facts byte-identical when written.
        unblinded = unblinded.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(unblinded));
        if (measure < 0
                || slotLines < 0
                || heightRatioPerMille < 0
                || heightRatioPerMille > 1_000_000
                || fillGapPerMille < 0
                || fillGapPerMille > 1000
                || windowWidth < 0
                || windowHeight < 0
                || peeks < 0) {
            throw new IllegalArgumentException("Display facts are counts within their ranges");
        }
        if (skimmedThrough && grade != Grade.NONE) {
            throw new IllegalArgumentException("A judgment that was skimmed through has no grade");
        }
    }

    /** What replayed decisions carry: nothing was shown here. */
    public static DisplayFacts notShown(int places) {
        List<PaneFacts> panes = Collections.nCopies(places, PaneFacts.NONE);
        return new DisplayFacts(0, 0, Grade.NONE, 0, 0, 100, 0, 0, panes, 0, false, false, Set.of());
    }

    /**
     * The same as skimmed: the grade is lost when the response whose end came first was skimmed to it.
     *
     * @param skims slotfuls left too soon, by place
     */
    public DisplayFacts withSkims(List<Integer> skims, boolean through) {
        List<PaneFacts> skimmed = new ArrayList<>();
        for (int place = 0; place < panes.size(); place++) {
            PaneFacts pane = panes.get(place);
            skimmed.add(new PaneFacts(pane.dwellMillis(), pane.slotfuls(), skims.get(place)));
        }
        return told(through ? Grade.NONE : grade, skimmed, through, unblinded);
    }

    /** The same, for a decision given after these. */
    public DisplayFacts withUnblinded(Set<Exposure> by) {
        return told(grade, panes, skimmedThrough, by);
    }

    private DisplayFacts told(Grade kept, List<PaneFacts> looks, boolean through, Set<Exposure> by) {
        return new DisplayFacts(
                measure,
                slotLines,
                kept,
                heightRatioPerMille,
                fillGapPerMille,
                fontScalePercent,
                windowWidth,
                windowHeight,
                looks,
                peeks,
                fallback,
                through,
                by);
    }
}
