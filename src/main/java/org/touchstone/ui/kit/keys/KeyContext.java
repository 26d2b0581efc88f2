package org.touchstone.ui.kit.keys;

/**
 * Where a key works. Two actions may use the same key in contexts that cannot be active together.
 *
 * @param title heading over the keys; contexts with the same title are listed together
 * @param screens a name shared by screens whose keys are active together; empty for the whole window
 * @param kind the kind of item it belongs to; empty for every kind, and where no item is judged
 */
public record KeyContext(String title, String screens, String kind) {
    /** The whole window. */
    public static final KeyContext EVERYWHERE = new KeyContext("Everywhere", "", "");

    /** Screens that list items or judgments. */
    public static final KeyContext LISTS = new KeyContext("Queue and review", "lists", "");

    /** The judging screen, whatever the kind of item. */
    public static final KeyContext JUDGING = new KeyContext("Judging", "item", "");

    /** The judging screen, for what is recorded besides the decision. */
    public static final KeyContext EVIDENCE = new KeyContext("Evidence and reasons", "item", "");

    /**
     * Creates the context of one kind of item.
     *
     * @param title heading over its keys
     */
    public static KeyContext judging(String title, String kind) {
        return new KeyContext(title, JUDGING.screens(), kind);
    }

    /** Returns whether it works on judging screens only. */
    public boolean isJudging() {
        return screens.equals(JUDGING.screens());
    }

    /** Returns whether both contexts can be active together. */
    public boolean meets(KeyContext other) {
        boolean oneScreen = screens.isEmpty() || other.screens.isEmpty() || screens.equals(other.screens);
        boolean oneKind = kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind);
        return oneScreen && oneKind;
    }
}
