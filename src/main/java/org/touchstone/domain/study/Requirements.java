package org.touchstone.domain.study;

/**
 * What the study asks of a judgment before it can be submitted.
 *
 * @param rationaleFromStrength a written reason is asked from this strength of preference on, 1 to 3; 0 asks for none
 * @param bothEndsRead whether every response must have been seen to its end
 * @param allCriteria whether every criterion must be given a level on every response
 * @param spanForUnsafe whether the flag "unsafe" needs an evidence span
 * @param confidence whether one's own confidence must be stated
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
