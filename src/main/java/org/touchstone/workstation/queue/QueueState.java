package org.touchstone.workstation.queue;

/** Where an item stands in the queue. */
public enum QueueState {
    DUE,
    DRAFT,
    JUDGED,
    /** Declared outside the annotator's field. */
    ROUTED
}
