package org.touchstone.domain.judgment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How an item was shown, as integers, so that blinding can be checked afterwards.
 *
 * @param measure characters per line the geometry was planned for; 0 in the plain layout
 * @param slotLines lines of the slot; 0 in the plain layout
 * @param grade how well the item could be blinded; none when {@code skimmedThrough}
 * @param heightRatioPerMille lines of the longer response over lines of the shorter, times 1000, at most 1000000
 * @param fillGapPerMille difference of the fill of the two slots at first sight, in per mille of the slot
 * @param fontScalePercent text scale, 80 to 200
 * @param windowWidth width of the window in pixels
 * @param windowHeight height of the window in pixels
 * @param dwellLeftMillis time the left side was the active one
 * @param dwellRightMillis time the right side was the active one
 * @param slotfulsLeft advances through the left response
 * @param slotfulsRight advances through the right response
 * @param peeks changes of the active side
 * @param fallback whether plain was used on the reader's wish or for accessibility, against the arm drawn
 * @param skimsLeft slotfuls of the left response that were left too soon to have been read
 * @param skimsRight the same on the right
 * @param skimmedThrough whether the side whose end came first was skimmed to that end before the vote, so that the grade
 *     is lost
 * @param unblinded what may have told the lengths before this vote, given again after an earlier one; empty for a first
 *     vote
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
        long dwellLeftMillis,
        long dwellRightMillis,
        int slotfulsLeft,
        int slotfulsRight,
        int peeks,
        boolean fallback,
        int skimsLeft,
        int skimsRight,
        boolean skimmedThrough,
        Set<Exposure> unblinded) {
    /** What replayed decisions carry: nothing was shown here. */
    public static final DisplayFacts NOT_SHOWN =
            new DisplayFacts(0, 0, Grade.NONE, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, false);

    /** Facts of a first vote in which nothing was skimmed. */
    public DisplayFacts(
            int measure,
            int slotLines,
            Grade grade,
            int heightRatioPerMille,
            int fillGapPerMille,
            int fontScalePercent,
            int windowWidth,
            int windowHeight,
            long dwellLeftMillis,
            long dwellRightMillis,
            int slotfulsLeft,
            int slotfulsRight,
            int peeks,
            boolean fallback) {
        this(
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
                0,
                0,
                false,
                Set.of());
    }

    public DisplayFacts {
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
                || dwellLeftMillis < 0
                || dwellRightMillis < 0
                || slotfulsLeft < 0
                || slotfulsRight < 0
                || peeks < 0
                || skimsLeft < 0
                || skimsRight < 0) {
            throw new IllegalArgumentException("Display facts are counts within their ranges");
        }
        if (skimmedThrough && grade != Grade.NONE) {
            throw new IllegalArgumentException("A judgment that was skimmed through has no grade");
        }
    }

    /** The same as skimmed: the grade is lost when the side whose end came first was skimmed to it. */
    public DisplayFacts withSkims(int left, int right, boolean through) {
        return new DisplayFacts(
                measure,
                slotLines,
                through ? Grade.NONE : grade,
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
                left,
                right,
                through,
                unblinded);
    }

    /** The same, for a vote given after these. */
    public DisplayFacts withUnblinded(Set<Exposure> by) {
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
                by);
    }
}
