package org.touchstone.domain.presentation;

/** The layout that an annotator and item were randomised to. */
public enum Arm {
    /** The reading slot, which hides which response is longer. */
    SLOT,
    /** Ordinary panes with scroll bars: control arm and accessibility fallback. */
    PLAIN
}
