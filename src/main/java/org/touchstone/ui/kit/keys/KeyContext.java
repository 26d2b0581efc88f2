package org.touchstone.ui.kit.keys;

/** Where a key works; equal keys in different contexts do not disturb each other, except {@link #EVERYWHERE}. */
public enum KeyContext {
    EVERYWHERE("Everywhere"),
    LISTS("Queue and review"),
    JUDGING("Judging"),
    EVIDENCE("Evidence and reasons");

    private final String title;

    KeyContext(String title) {
        this.title = title;
    }

    /** As shown in the overlay and in settings. */
    public String title() {
        return title;
    }

    /** Whether keys of both contexts can be live on one screen. */
    public boolean meets(KeyContext other) {
        boolean bothJudging = (this == JUDGING || this == EVIDENCE) && (other == JUDGING || other == EVIDENCE);
        return this == other || this == EVERYWHERE || other == EVERYWHERE || bothJudging;
    }
}
