package org.touchstone.ui.shell;

import org.touchstone.ui.kit.keys.KeyAction;

/** The screens one can go to. */
public enum NavigationTarget {
    QUEUE("Queue", KeyAction.GO_QUEUE),
    JUDGE("Judge", KeyAction.GO_JUDGE),
    REVIEW("Review", KeyAction.GO_REVIEW),
    QUALITY("Quality", KeyAction.GO_QUALITY),
    TRANSFER("Transfer", KeyAction.GO_TRANSFER),
    SETTINGS("Settings", KeyAction.GO_SETTINGS);

    private final String title;
    private final KeyAction key;

    NavigationTarget(String title, KeyAction key) {
        this.title = title;
        this.key = key;
    }

    /** As shown. */
    public String title() {
        return title;
    }

    /** The key that goes there. */
    public KeyAction key() {
        return key;
    }
}
