package org.touchstone.ui.cards;

/** The size for which the cards were last planned. */
public final class CardGeometry {
    private double width = -1;
    private double height = -1;
    private int percent;

    /** Stores new values; returns whether any of them changed. */
    public boolean becomes(double newWidth, double newHeight, int newPercent) {
        boolean other = width != newWidth || height != newHeight || percent != newPercent;
        width = newWidth;
        height = newHeight;
        percent = newPercent;
        return other;
    }
}
