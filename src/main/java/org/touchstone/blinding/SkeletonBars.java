package org.touchstone.blinding;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Widths of the faint bars shown in place of text outside the slot. They depend on a seed only, not on the text, and
 * look like prose: mostly full lines, sometimes the short last line of a paragraph.
 */
public final class SkeletonBars {
    private static final double SHORT_LINE_SHARE = 0.2;

    private SkeletonBars() {}

    /**
     * Returns widths as shares of the measure, 0.3 to 1, top to bottom.
     *
     * @param displaySeed from {@link SideAssignment#displaySeed}; each place gets its own bars
     * @param place of the card, from 0: left and right of a comparison
     * @param bars number of bars, at least 0
     */
    public static List<Double> widths(long displaySeed, int place, int bars) {
        SplittableRandom random = new SplittableRandom(seed(displaySeed, place));
        return IntStream.range(0, bars)
                .mapToObj(i -> random.nextDouble() < SHORT_LINE_SHARE
                        ? random.nextDouble(0.3, 0.85)
                        : random.nextDouble(0.92, 1.0))
                .toList();
    }

    private static long seed(long displaySeed, int place) {
        return switch (place) {
            case 0 -> displaySeed;
            case 1 -> ~displaySeed;
            default -> displaySeed ^ (place * 0x9E37_79B9_7F4A_7C15L);
        };
    }
}
