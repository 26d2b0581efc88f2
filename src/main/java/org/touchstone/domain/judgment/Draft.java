package org.touchstone.domain.judgment;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.Findings;

/**
 * Work in progress on an item: what is kept within two seconds of a pause and comes back after a crash.
 *
 * @param blind vote so far
 * @param afterReveal vote so far after the reveal, or null when nothing has been revealed
 * @param findings findings so far
 * @param readLeft first line shown on the left, from 0
 * @param readRight first line shown on the right, from 0
 * @param endsSeen 0 neither end seen, 1 left, 2 right, 3 both
 * @param activeMillis time on the item so far
 * @param correctedMillis the annotator's own correction of that time, -1 when not corrected
 */
public record Draft(
        Vote blind,
        @Nullable Vote afterReveal,
        Findings findings,
        int readLeft,
        int readRight,
        int endsSeen,
        long activeMillis,
        long correctedMillis) {
    /** An untouched item. */
    public static final Draft EMPTY = new Draft(Vote.NONE, null, Findings.NONE, 0, 0, 0, 0);

    public Draft {
        if (readLeft < 0 || readRight < 0 || endsSeen < 0 || endsSeen > 3 || activeMillis < 0 || correctedMillis < -1) {
            throw new IllegalArgumentException("Reading positions and times are not negative");
        }
    }

    /** This draft with settled votes, see {@link Vote#settled}. */
    public Draft settled() {
        Vote after = afterReveal == null ? null : afterReveal.settled();
        return new Draft(
                blind.settled(), after, findings, readLeft, readRight, endsSeen, activeMillis, correctedMillis);
    }

    /** A draft whose time has not been corrected. */
    public Draft(
            Vote blind,
            @Nullable Vote afterReveal,
            Findings findings,
            int readLeft,
            int readRight,
            int endsSeen,
            long activeMillis) {
        this(blind, afterReveal, findings, readLeft, readRight, endsSeen, activeMillis, -1);
    }
}
