package org.touchstone.charts;

/**
 * The size of a picture. Its height follows from the content.
 *
 * @param width in pixels, {@link #NARROWEST} to {@link #WIDEST}
 * @param textScale size of text, 1 for 100 percent, 0.5 to 3
 */
public record ChartFrame(double width, double textScale) {
    public static final double NARROWEST = 280;
    public static final double WIDEST = 2400;

    public ChartFrame {
        if (!(NARROWEST <= width && width <= WIDEST) || !(0.5 <= textScale && textScale <= 3)) {
            throw new IllegalArgumentException("a frame of " + width + " at " + textScale);
        }
    }

    /** Returns the frame of a page, 720 px at 100 percent. */
    public static ChartFrame page() {
        return new ChartFrame(720, 1);
    }

    /** Returns the nearest permitted frame. */
    public static ChartFrame near(double width, double textScale) {
        return new ChartFrame(Math.min(Math.max(width, NARROWEST), WIDEST), Math.min(Math.max(textScale, 0.5), 3));
    }
}
