package org.touchstone.domain.presentation;

/** How well an item can be blinded, determined by the lines of its shorter response at the chosen measure. */
public enum Grade {
    /** At least 4 lines. */
    A,
    /** 2 or 3 lines. */
    B,
    /** One line; no layout can blind it. */
    C,
    /** Shown in the plain layout: not blinded. */
    NONE
}
