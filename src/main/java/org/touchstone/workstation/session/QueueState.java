package org.touchstone.workstation.session;

/** Where an item stands in the queue. */
public enum QueueState {
    DUE,
    DRAFT,
    JUDGED,
    /** Declared outside the annotator's field. */
    ROUTED
}
