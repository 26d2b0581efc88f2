package org.touchstone.blinding;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.domain.presentation.Side;

/**
 * Widths of the faint bars that stand for text outside the slot. They come from a seed alone, which knows nothing of the
 * text, and look like running prose: mostly full lines, now and then the short last line of a paragraph.
 */
public final class SkeletonBars {
    private static final double SHORT_LINE_SHARE = 0.2;

    private SkeletonBars() {}

    /**
     * Widths as shares of the measure, 0.3 to 1, top to bottom.
     *
     * @param displaySeed from {@link SideAssignment#displaySeed}; each side gets bars of its own from it
     * @param bars how many, at least 0
     */
    public static List<Double> widths(long displaySeed, Side side, int bars) {
        SplittableRandom random = new SplittableRandom(side == Side.LEFT ? displaySeed : ~displaySeed);
        return IntStream.range(0, bars)
                .mapToObj(i -> random.nextDouble() < SHORT_LINE_SHARE
                        ? random.nextDouble(0.3, 0.85)
                        : random.nextDouble(0.92, 1.0))
                .toList();
    }
}
