package org.touchstone.rigs;

/** Assertions for programs that run without a test around them; a broken one ends the program. */
final class Require {
    private Require() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Does not hold: " + what);
        }
    }
}
