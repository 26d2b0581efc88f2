package org.touchstone.ui.judging;

/** The state of the judging screen. */
public enum FlowState {
    /** Waiting for the first item. */
    OPENING,
    /** An item is open. */
    JUDGING,
    /** A decision is being recorded; the open item cannot change meanwhile. */
    RECORDING,
    /** Nothing is due. */
    DONE,
    /** The next item could not be opened. */
    FAILED
}
