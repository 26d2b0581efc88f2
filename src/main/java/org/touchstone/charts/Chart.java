package org.touchstone.charts;

/**
 * Data that can be drawn as a picture. Implementations are immutable; drawing has no side effects and gives equal
 * pictures for equal frames.
 */
public interface Chart {
    /** Draws the picture for a width and a text size. */
    Picture draw(ChartFrame frame);
}
