package org.touchstone.charts;

/** The few colours that a picture needs. Each surface has its own of every tone, for light, dark and paper. */
public enum Tone {
    GROUND,
    /** What is read. */
    INK,
    /** What is read second. */
    QUIET,
    HAIRLINE,
    ACCENT,
    ATTENTION,
    PROBLEM,
    /** From little to much; ink can be read on all of them. */
    LEVEL_0,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4
}
