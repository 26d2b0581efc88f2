package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Response-time effort: the share of votes that took at least the minimum plausible reading time. The minimum for an
 * item is the smaller of a tenth of everybody's median time and the time for its words at 700 a minute. Wise S. L.,
 * Kong X. (2005), Applied Measurement in Education 18. Slowness is never counted against anyone.
 *
 * @param effort share at or above the minimum, 0..1
 * @param votes number of timed votes
 */
public record ResponseTimeEffort(double effort, int votes) {
    /** Minimum number of votes for a flag. */
    public static final int LEAST = 30;

    /** Share below which a person is assumed not to read. */
    public static final double READING = 0.90;

    private static final double WORDS_PER_MINUTE = 700;
    private static final double SHARE_OF_MEDIAN = 0.10;

    /** Returns the minimum plausible time for an item, in seconds. */
    public static double floorSeconds(double medianSeconds, double words) {
        Checks.that(medianSeconds >= 0 && words >= 0, "a time or a number of words is negative");
        return Math.min(SHARE_OF_MEDIAN * medianSeconds, 60 * words / WORDS_PER_MINUTE);
    }

    /**
     * Computes the effort.
     *
     * @param seconds per vote, from 0
     * @param medianSeconds everybody's median on the same item
     * @param words of the item
     * @return {@link Outcome.Reason#NO_DATA} without votes
     */
    public static Outcome<ResponseTimeEffort> of(double[] seconds, double[] medianSeconds, double[] words) {
        int n = seconds.length;
        Checks.that(medianSeconds.length == n && words.length == n, "columns differ in length");
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        int read = 0;
        for (int i = 0; i < n; i++) {
            Checks.that(seconds[i] >= 0, "a time is negative");
            read += seconds[i] >= floorSeconds(medianSeconds[i], words[i]) ? 1 : 0;
        }
        return Outcome.of(new ResponseTimeEffort((double) read / n, n));
    }

    /** Returns whether there are enough votes and too few of them took long enough. */
    public boolean flagged() {
        return votes >= LEAST && effort < READING;
    }
}
