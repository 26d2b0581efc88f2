package org.touchstone.domain.presentation;

/** The layout to which an annotator and item were randomised. */
public enum Arm {
    /** The reading slot, which hides which response is longer. */
    SLOT,
    /** Ordinary panes with scroll bars: control arm and accessibility fallback. */
    PLAIN
}
