package org.touchstone.ui.cards;

/** Which places are in view: as many as there is room for, the active one always among them. Screen thread only. */
final class CardsWindow {
    private final CardsShown sideBySide;
    private int first;
    private int columns = 1;

    CardsWindow(CardsShown sideBySide) {
        this.sideBySide = sideBySide;
    }

    /**
     * Takes the number of places, the active one and the room over.
     *
     * @return whether other places are in view than before
     */
    boolean follow(int places, int active, double ems) {
        int fitting = sideBySide.of(Math.max(1, places), ems);
        int kept = Math.min(first, Math.max(0, places - fitting));
        int from = Math.max(active - fitting + 1, Math.min(active, kept));
        boolean other = from != first || fitting != columns;
        first = from;
        columns = fitting;
        return other;
    }

    int columns() {
        return columns;
    }

    /** The column of a place, from 0; below 0 or too large when it is not in view. */
    int column(int place) {
        return place - first;
    }

    boolean shows(int place) {
        return place >= first && place < first + columns;
    }
}
