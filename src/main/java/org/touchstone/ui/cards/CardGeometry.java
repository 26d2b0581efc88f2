package org.touchstone.ui.cards;

/** What the cards were last planned for. */
public final class CardGeometry {
    private double width = -1;
    private double height = -1;
    private int percent;

    /** Takes new numbers over; true when any of them is other than before. */
    public boolean becomes(double newWidth, double newHeight, int newPercent) {
        boolean other = width != newWidth || height != newHeight || percent != newPercent;
        width = newWidth;
        height = newHeight;
        percent = newPercent;
        return other;
    }
}
