package org.touchstone.ui.kit.pages;

/** Whether a screen has loaded its content. */
public enum PageState {
    BUSY,
    /** Loaded, but there is no content yet. */
    EMPTY,
    READY,
    FAILED
}
