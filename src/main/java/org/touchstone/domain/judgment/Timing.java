package org.touchstone.domain.judgment;

/**
 * The time of a decision and its duration.
 *
 * @param activeMillis time on the item by a monotonic clock; of a gap between two inputs at most 120 s count
 * @param correctedMillis the annotator's own correction of it, -1 when not corrected
 * @param sessionMinute whole minutes since the session began
 * @param decidedAtMillis wall-clock time of the decision, milliseconds since 1970-01-01T00:00Z
 * @param clockSuspect whether the wall clock disagreed with the monotonic clock or was behind the journal
 */
public record Timing(
        long activeMillis, long correctedMillis, int sessionMinute, long decidedAtMillis, boolean clockSuspect) {
    public Timing {
        if (activeMillis < 0 || correctedMillis < -1 || sessionMinute < 0) {
            throw new IllegalArgumentException("Times are not negative");
        }
    }
}
