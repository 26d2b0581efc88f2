package org.touchstone.domain.presentation;

/** How well an item can be blinded, from the lines of its shorter response at the chosen measure. */
public enum Grade {
    /** At least 4 lines. */
    A,
    /** 2 or 3 lines. */
    B,
    /** One line; no display can blind it. */
    C,
    /** Shown plain: not blinded. */
    NONE
}
