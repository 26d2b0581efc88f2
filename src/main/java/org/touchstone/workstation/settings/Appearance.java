package org.touchstone.workstation.settings;

/**
 * The appearance of the interface.
 *
 * @param theme the colours
 * @param textPercent size of all text, 80 to 200 percent of the design size
 * @param reducedMotion whether animation is off
 */
public record Appearance(ThemeChoice theme, int textPercent, boolean reducedMotion) {
    /** Smallest and largest text size in percent. */
    public static final int SMALLEST = 80;

    public static final int LARGEST = 200;

    /** The default. */
    public static final Appearance STANDARD = new Appearance(ThemeChoice.LIGHT, 100, false);

    public Appearance {
        if (textPercent < SMALLEST || textPercent > LARGEST) {
            throw new IllegalArgumentException("Text is drawn at 80 to 200 percent");
        }
    }

    /** Returns this appearance with other colours. */
    public Appearance withTheme(ThemeChoice choice) {
        return new Appearance(choice, textPercent, reducedMotion);
    }

    /** Returns this appearance with another text size, limited to the allowed range. */
    public Appearance withTextPercent(int percent) {
        return new Appearance(theme, Math.max(SMALLEST, Math.min(LARGEST, percent)), reducedMotion);
    }

    /** Returns this appearance with animation off or on. */
    public Appearance withReducedMotion(boolean reduced) {
        return new Appearance(theme, textPercent, reduced);
    }
}
