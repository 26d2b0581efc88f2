package org.touchstone.ui.kit.pages;

/** Whether a screen has what it shows. */
public enum PageState {
    BUSY,
    /** Read, and there is nothing yet. */
    EMPTY,
    READY,
    FAILED
}
