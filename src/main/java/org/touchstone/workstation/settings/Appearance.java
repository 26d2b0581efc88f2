package org.touchstone.workstation.settings;

/**
 * How the interface looks.
 *
 * @param theme the colours
 * @param textPercent size of all text, 80 to 200, 100 as designed
 * @param reducedMotion whether nothing may move
 */
public record Appearance(ThemeChoice theme, int textPercent, boolean reducedMotion) {
    /** Smallest and largest text size in percent. */
    public static final int SMALLEST = 80;

    public static final int LARGEST = 200;

    /** As delivered. */
    public static final Appearance STANDARD = new Appearance(ThemeChoice.LIGHT, 100, false);

    public Appearance {
        if (textPercent < SMALLEST || textPercent > LARGEST) {
            throw new IllegalArgumentException("Text is drawn at 80 to 200 percent");
        }
    }

    /** The same with other colours. */
    public Appearance withTheme(ThemeChoice choice) {
        return new Appearance(choice, textPercent, reducedMotion);
    }

    /** The same with another text size; sizes out of range become the nearest one allowed. */
    public Appearance withTextPercent(int percent) {
        return new Appearance(theme, Math.max(SMALLEST, Math.min(LARGEST, percent)), reducedMotion);
    }

    /** The same with or without motion. */
    public Appearance withReducedMotion(boolean reduced) {
        return new Appearance(theme, textPercent, reduced);
    }
}
