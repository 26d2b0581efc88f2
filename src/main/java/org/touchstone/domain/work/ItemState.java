package org.touchstone.domain.work;

/** Where an item stands. */
public enum ItemState {
    /** Untouched. */
    DUE,
    /** Work in progress, never judged. */
    DRAFT,
    /** A judgment is in force. */
    JUDGED,
    /** Declared outside the annotator's field by the judgment in force. */
    ROUTED
}
