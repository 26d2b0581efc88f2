package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * A cumulative sum (CUSUM) of errors with integer steps: {@code S = max(0, S + up)} after an error,
 * {@code max(0, S - 1)} after a right answer, alarm at {@code S >= threshold}. It starts at zero. Immutable; the
 * caller stores the sum.
 *
 * <p>For a change of the error rate from p0 to p1 the optimal step up is the log likelihood ratio of an error over
 * that of a right answer, {@code m - 1} with {@code m = ln(p1(1-p0)/(p0(1-p1))) / -ln((1-p1)/(1-p0))}, rounded.
 * Reynolds M. R., Stoumbos Z. G. (1999), Journal of Quality Technology 31. Run lengths are those of the exact Markov
 * chain of sums.
 *
 * @param up added by an error, at least 1
 * @param threshold of the alarm, 1 to {@link #HIGHEST}
 */
public record BernoulliCusum(int up, int threshold) {
    /** The highest threshold: run lengths take a linear system of this size. */
    public static final int HIGHEST = 500;

    /** Throws for steps and thresholds out of range. */
    public BernoulliCusum {
        Checks.that(up >= 1, "the step up must be at least 1");
        Checks.that(1 <= threshold && threshold <= HIGHEST, "the threshold must lie from 1 to " + HIGHEST);
    }

    /**
     * The usual chart, for an increase of the error rate from .15 to .30: average run lengths of 580 answers to a
     * false alarm and 39 to a true one.
     */
    public static BernoulliCusum standard() {
        return new BernoulliCusum(4, 22);
    }

    /**
     * Returns the optimal step up for an increase of the error rate from {@code p0} to {@code p1}, 0 < p0 < p1 < 1.
     */
    public static int stepFor(double p0, double p1) {
        Checks.openUnit("p0", p0);
        Checks.openUnit("p1", p1);
        Checks.that(p0 < p1, "p0 must be below p1");
        double m = Math.log(p1 * (1 - p0) / (p0 * (1 - p1))) / -Math.log((1 - p1) / (1 - p0));
        return (int) Math.max(1, Math.round(m - 1));
    }

    /**
     * Returns the chart for an increase from {@code p0} to {@code p1} with the lowest threshold whose run length at
     * {@code p0} is at least {@code runLength}; {@link Outcome.Reason#NOT_CONVERGED} if {@link #HIGHEST} is not
     * enough.
     */
    public static Outcome<BernoulliCusum> design(double p0, double p1, double runLength) {
        Checks.positive("runLength", runLength);
        int up = stepFor(p0, p1);
        int low = 0;
        int high = HIGHEST;
        if (new BernoulliCusum(up, high).averageRunLength(p0) < runLength) {
            return Outcome.none(Outcome.Reason.NOT_CONVERGED);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (new BernoulliCusum(up, middle).averageRunLength(p0) < runLength) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Outcome.of(new BernoulliCusum(up, high));
    }

    /** Returns the sum after one more answer. */
    public int next(int sum, boolean error) {
        Checks.count("sum", sum);
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0L, error ? (long) sum + up : (long) sum - 1));
    }

    /** Returns whether a sum is an alarm. */
    public boolean alarms(int sum) {
        return sum >= threshold;
    }

    /** Returns whether a sum has reached four fifths of the threshold, the watch level. */
    public boolean watches(int sum) {
        return 5L * sum >= 4L * threshold;
    }

    /** Returns the index of the answer, from 0, at which a sequence first alarms; -1 if it never does. */
    public int firstAlarm(boolean... errors) {
        int sum = 0;
        for (int i = 0; i < errors.length; i++) {
            sum = next(sum, errors[i]);
            if (alarms(sum)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the expected number of answers until the alarm, from zero, at a constant error rate.
     *
     * @param errorRate 0..1
     * @return at least 1; infinite without errors, or on overflow
     */
    public double averageRunLength(double errorRate) {
        Checks.closedUnit("errorRate", errorRate);
        double[][] move = new double[threshold][threshold];
        double[] leave = new double[threshold];
        for (int s = 0; s < threshold; s++) {
            move[s][next(s, false)] += 1 - errorRate;
            if (alarms(next(s, true))) {
                leave[s] = errorRate;
            } else {
                move[s][next(s, true)] += errorRate;
            }
        }
        return Absorption.steps(move, leave);
    }

    /**
     * Returns the probability of an alarm within the first {@code answers} answers, 0..1, at a constant error rate.
     *
     * @param errorRate 0..1
     * @param answers at least 0
     */
    public double alarmWithin(int answers, double errorRate) {
        Checks.count("answers", answers);
        Checks.closedUnit("errorRate", errorRate);
        double[] mass = new double[threshold];
        mass[0] = 1;
        double alarmed = 0;
        for (int i = 0; i < answers; i++) {
            double[] moved = new double[threshold];
            for (int s = 0; s < threshold; s++) {
                moved[next(s, false)] += mass[s] * (1 - errorRate);
                if (alarms(next(s, true))) {
                    alarmed += mass[s] * errorRate;
                } else {
                    moved[next(s, true)] += mass[s] * errorRate;
                }
            }
            mass = moved;
        }
        return Math.min(1, alarmed);
    }
}
