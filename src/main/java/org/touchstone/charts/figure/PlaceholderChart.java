package org.touchstone.charts.figure;

import org.touchstone.charts.Chart;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.Picture;
import org.touchstone.charts.PictureBuilder;

/**
 * A placeholder for a picture that cannot be drawn yet: what it will show, and what is missing.
 *
 * @param title a few words
 * @param sentence what is missing, and what the picture will show
 */
public record PlaceholderChart(String title, String sentence) implements Chart {
    @Override
    public Picture draw(ChartFrame frame) {
        return PictureBuilder.empty(frame, title, sentence);
    }
}
