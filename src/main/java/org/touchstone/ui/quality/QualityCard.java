package org.touchstone.ui.quality;

import java.util.List;
import org.touchstone.charts.Chart;
import org.touchstone.domain.item.ItemKey;

/**
 * One thing to know: a picture that begins with its plain words, and the number behind them.
 *
 * @param chart title, words and picture
 * @param number with its interval, in one line; empty while there is none
 * @param points what is behind the points of the picture, in their order; shorter where later ones lead nowhere
 */
record QualityCard(Chart chart, String number, List<Point> points) {
    QualityCard {
        points = List.copyOf(points);
    }

    /** A picture whose points lead nowhere. */
    QualityCard(Chart chart, String number) {
        this(chart, number, List.of());
    }

    /**
     * The items behind a point.
     *
     * @param words what they have in common
     * @param items newest first; none where the point leads nowhere
     */
    record Point(String words, List<ItemKey> items) {
        Point {
            items = List.copyOf(items);
        }
    }
}
