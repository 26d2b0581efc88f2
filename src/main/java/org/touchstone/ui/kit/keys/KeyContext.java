package org.touchstone.ui.kit.keys;

/**
 * Where a key works. Equal keys in contexts that do not meet do not disturb each other.
 *
 * @param title as shown over the keys; contexts with one title are shown together
 * @param screens a name that screens share which use the same keys; empty for the whole window
 * @param kind the kind of item it belongs to; empty for every kind, and where no item is judged
 */
public record KeyContext(String title, String screens, String kind) {
    /** In the whole window. */
    public static final KeyContext EVERYWHERE = new KeyContext("Everywhere", "", "");

    /** On screens that list items or judgments. */
    public static final KeyContext LISTS = new KeyContext("Queue and review", "lists", "");

    /** With an item on the screen, whatever its kind. */
    public static final KeyContext JUDGING = new KeyContext("Judging", "item", "");

    /** With an item on the screen: what is said beside the decision. */
    public static final KeyContext EVIDENCE = new KeyContext("Evidence and reasons", "item", "");

    /**
     * With an item of one kind on the screen.
     *
     * @param title as shown over its keys
     */
    public static KeyContext judging(String title, String kind) {
        return new KeyContext(title, JUDGING.screens(), kind);
    }

    /** Whether it works with an item on the screen only. */
    public boolean isJudging() {
        return screens.equals(JUDGING.screens());
    }

    /** Whether keys of both contexts can be live on one screen. */
    public boolean meets(KeyContext other) {
        boolean oneScreen = screens.isEmpty() || other.screens.isEmpty() || screens.equals(other.screens);
        boolean oneKind = kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind);
        return oneScreen && oneKind;
    }
}
