package org.touchstone.ui.compare;

/** What the judging screen is doing. */
enum CompareState {
    /** Waiting for the first item. */
    OPENING,
    /** An item is on the desk. */
    JUDGING,
    /** A decision is being written; nothing on the desk changes meanwhile. */
    RECORDING,
    /** Nothing is due. */
    DONE,
    /** The next item could not be opened. */
    FAILED
}
