package org.touchstone.stats.bias.blinding;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/**
 * Bang's blinding index of one arm: how well participants could guess what was hidden from them.
 *
 * <p>With c right guesses, w wrong ones and d answers "do not know": {@code (2c/(c+w) - 1) (c+w)/(c+w+d) = (c-w)/n};
 * 1 is full knowledge, 0 chance, -1 guessing the opposite. Its variance is
 * {@code [p_c(1-p_c) + p_w(1-p_w) + 2 p_c p_w] / n}. By convention blinding holds between -0.2 and 0.2. Bang H., Ni
 * L., Davis C. (2004), Controlled Clinical Trials 25.
 *
 * @param value -1..1
 * @param standardError from 0
 * @param asked number of participants asked
 */
public record BangIndex(double value, double standardError, long asked) {

    /** The convention for "blinding holds". */
    public static final double LIMIT = 0.2;

    /** Returns the index; {@link Outcome.Reason#NO_DATA} if nobody was asked. */
    public static Outcome<BangIndex> of(long right, long wrong, long couldNotTell) {
        Checks.count("right", right);
        Checks.count("wrong", wrong);
        Checks.count("couldNotTell", couldNotTell);
        long n = right + wrong + couldNotTell;
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double pc = (double) right / n;
        double pw = (double) wrong / n;
        double notC = (double) (wrong + couldNotTell) / n;
        double notW = (double) (right + couldNotTell) / n;
        double variance = (pc * notC + pw * notW + 2 * pc * pw) / n;
        return Outcome.of(new BangIndex(pc - pw, Math.sqrt(variance), n));
    }

    /** Returns the two-sided normal interval, truncated to -1..1. */
    public Interval interval(double level) {
        double half = TailProbabilities.normalWidth(level) * standardError;
        return new Interval(value - half, value + half).within(-1, 1);
    }

    /** Returns the one-sided upper bound at a level such as 0.95. */
    public double upperBound(double level) {
        return Math.min(
                1, value + TailProbabilities.normalQuantile(1 - Checks.openUnit("level", level)) * standardError);
    }

    /**
     * Returns whether the one-sided 95 % upper bound is below {@link #LIMIT}: the criterion of successful blinding.
     */
    public boolean blindingHolds() {
        return upperBound(0.95) < LIMIT;
    }
}
