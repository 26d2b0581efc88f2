package org.touchstone.ui.quality;

import java.util.List;
import org.touchstone.charts.Chart;
import org.touchstone.domain.item.ItemKey;

/**
 * One quality card: a chart with its finding in words, and the number behind it.
 *
 * @param chart title, words and picture
 * @param number with its interval, in one line; empty if not estimable
 * @param points the items behind the points of the chart, in their order; may be shorter if later points open nothing
 */
record QualityCard(Chart chart, String number, List<Point> points) {
    QualityCard {
        points = List.copyOf(points);
    }

    /** Creates a card whose points open nothing. */
    QualityCard(Chart chart, String number) {
        this(chart, number, List.of());
    }

    /**
     * The items behind a point.
     *
     * @param words what they have in common
     * @param items newest first; empty if the point opens nothing
     */
    record Point(String words, List<ItemKey> items) {
        Point {
            items = List.copyOf(items);
        }
    }
}
