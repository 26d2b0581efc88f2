package org.touchstone.domain.judgment;

import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.presentation.Reading;

/**
 * Work in progress on an item, saved within two seconds of a pause and restored after a crash.
 *
 * @param decision the decision so far; of the item's kind
 * @param findings findings so far
 * @param reading how far the responses have been read
 * @param activeMillis time on the item so far, milliseconds
 * @param correctedMillis the annotator's own correction of that time in milliseconds, -1 when not corrected
 */
public record Draft(Decision decision, Findings findings, Reading reading, long activeMillis, long correctedMillis) {
    public Draft {
        if (activeMillis < 0 || correctedMillis < -1) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }

    /** A draft without a correction of its time. */
    public Draft(Decision decision, Findings findings, Reading reading, long activeMillis) {
        this(decision, findings, reading, activeMillis, -1);
    }

    /**
     * The draft of an untouched item.
     *
     * @param nothing the empty decision of its kind
     * @param places number of places in which responses are shown
     */
    public static Draft untouched(Decision nothing, int places) {
        return new Draft(nothing, Findings.NONE, Reading.untouched(places), 0);
    }

    /** Returns this draft with a settled decision, see {@link Decision#settled}. */
    public Draft settled() {
        return new Draft(decision.settled(), findings, reading, activeMillis, correctedMillis);
    }

    /** Returns this draft with other findings. */
    public Draft withFindings(Findings others) {
        return new Draft(decision, others, reading, activeMillis, correctedMillis);
    }
}
