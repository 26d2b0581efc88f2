package org.touchstone.ui.judging;

/** What the judging screen is doing. */
public enum FlowState {
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
