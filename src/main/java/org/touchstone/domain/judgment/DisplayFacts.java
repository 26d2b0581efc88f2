package org.touchstone.domain.judgment;

/**
 * How an item was shown, as integers, so that blinding can be checked afterwards.
 *
 * @param measure characters per line the geometry was planned for; 0 in the plain layout
 * @param slotLines lines of the slot; 0 in the plain layout
 * @param grade how well the item could be blinded
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
        boolean fallback) {
    /** What replayed decisions carry: nothing was shown here. */
    public static final DisplayFacts NOT_SHOWN =
            new DisplayFacts(0, 0, Grade.NONE, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, false);

    public DisplayFacts {
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
                || peeks < 0) {
            throw new IllegalArgumentException("Display facts are counts within their ranges");
        }
    }
}
