package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * Response-time effort: the share of votes that took at least as long as reading can take. The floor of an item is the
 * smaller of a tenth of everybody's median time and the time that its words take at 700 a minute. Wise S. L., Kong X. (2005),
 * Applied Measurement in Education 18. Slow is never a fault.
 *
 * @param effort share at or above the floor, 0..1
 * @param votes that were timed
 */
public record Pace(double effort, int votes) {
    /** Votes below which nothing is flagged. */
    public static final int LEAST = 30;

    /** Below this share somebody does not read. */
    public static final double READING = 0.90;

    private static final double WORDS_PER_MINUTE = 700;
    private static final double SHARE_OF_MEDIAN = 0.10;

    /** The time, in seconds, below which nobody has read an item. */
    public static double floorSeconds(double medianSeconds, double words) {
        Checks.that(medianSeconds >= 0 && words >= 0, "a time or a number of words is negative");
        return Math.min(SHARE_OF_MEDIAN * medianSeconds, 60 * words / WORDS_PER_MINUTE);
    }

    /**
     * The effort.
     *
     * @param seconds per vote, from 0
     * @param medianSeconds of everybody on the same item
     * @param words of the item
     * @return {@link Outcome.Reason#NO_DATA} without votes
     */
    public static Outcome<Pace> of(double[] seconds, double[] medianSeconds, double[] words) {
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
        return Outcome.of(new Pace((double) read / n, n));
    }

    /** Whether there are enough votes and too few of them leave time to read. */
    public boolean flagged() {
        return votes >= LEAST && effort < READING;
    }
}
