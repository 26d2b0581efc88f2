package org.touchstone.charts.figure;

import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;

/**
 * The place of a picture that cannot be drawn yet: what it will show, and what is missing for it.
 *
 * @param title a few words
 * @param sentence what is missing, and what the picture will tell
 */
public record PlaceholderChart(String title, String sentence) implements Chart {
    @Override
    public Picture draw(ChartFrame frame) {
        return PictureBuilder.empty(frame, title, sentence);
    }
}
