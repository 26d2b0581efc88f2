package org.touchstone.domain.study;

/**
 * The study's requirements on a judgment before it can be submitted.
 *
 * @param rationaleFromStrength strength of preference, 1 to 3, from which a written reason is required; 0 for never
 * @param bothEndsRead whether every response must be seen to its end
 * @param allCriteria whether every criterion needs a level for every response
 * @param spanForUnsafe whether the flag "unsafe" needs an evidence span
 * @param confidence whether the annotator must state their confidence
 */
public record Requirements(
        int rationaleFromStrength,
        boolean bothEndsRead,
        boolean allCriteria,
        boolean spanForUnsafe,
        boolean confidence) {
    public Requirements {
        if (rationaleFromStrength < 0 || rationaleFromStrength > 3) {
            throw new IllegalArgumentException("A strength is 0 to 3");
        }
    }
}
