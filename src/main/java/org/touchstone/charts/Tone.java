package org.touchstone.charts;

/** The colours of pictures. Each surface has its own value for every tone, for light, dark and paper. */
public enum Tone {
    GROUND,
    /** Primary text. */
    INK,
    /** Secondary text. */
    QUIET,
    HAIRLINE,
    ACCENT,
    ATTENTION,
    PROBLEM,
    /** From low to high; ink is legible on all of them. */
    LEVEL_0,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4
}
