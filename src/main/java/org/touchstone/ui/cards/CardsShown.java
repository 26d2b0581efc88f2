package org.touchstone.ui.cards;

/**
 * How many cards stand side by side.
 *
 * @param most however wide the window is, at least 1
 * @param leastEm width below which there is one fewer, in em; at least two stay where there are two
 */
public record CardsShown(int most, double leastEm) {
    /** Two, whatever the width. */
    public static final CardsShown PAIR = new CardsShown(2, 0);

    int of(int places, double ems) {
        int fitting = leastEm <= 0 ? most : (int) Math.floor(ems / leastEm);
        return Math.max(1, Math.min(places, Math.min(most, Math.max(2, fitting))));
    }
}
