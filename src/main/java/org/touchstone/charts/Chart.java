package org.touchstone.charts;

/** Numbers that know how to be drawn. Implementations are immutable; drawing is pure and gives equal pictures for equal frames. */
public interface Chart {
    /** The picture for a width and a size of text. */
    Picture draw(ChartFrame frame);
}
