package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * Whether a person judges the same anchors differently than before: the same items, early and late, blind, each
 * answer right or wrong against gold.
 *
 * <p>The interval of the difference is Newcombe's for paired proportions (Newcombe R. G. (1998), Statistics in
 * Medicine 17, 2635-2650, method 10); the test is McNemar's exact test of the changed anchors (McNemar Q. (1947),
 * Psychometrika 12).
 *
 * @param early the share right early on, 0..1
 * @param late the share right later, 0..1
 * @param difference late minus early, -1..1
 * @param interval of the difference
 * @param pValue exact and two-sided; 1 if no anchor changed
 * @param changed the share of anchors that changed between right and wrong, 0..1: to be compared with the person's
 * retest
 */
public record AnchorShift(
        double early, double late, double difference, Interval interval, double pValue, double changed) {

    /**
     * The counts of anchors.
     *
     * @param bothRight right early and late
     * @param lost right early, wrong late
     * @param gained wrong early, right late
     * @param bothWrong wrong both times
     */
    public record Counts(int bothRight, int lost, int gained, int bothWrong) {
        /** Throws for negative counts. */
        public Counts {
            Checks.count("bothRight", bothRight);
            Checks.count("lost", lost);
            Checks.count("gained", gained);
            Checks.count("bothWrong", bothWrong);
            Checks.that(
                    (long) bothRight + lost + gained + bothWrong <= Integer.MAX_VALUE,
                    "more anchors than can be counted");
        }

        /** Counts pairs of answers. */
        public static Counts of(boolean[] early, boolean[] late) {
            Checks.that(early.length == late.length, "as many late as early answers are needed");
            int[] counts = new int[4];
            for (int i = 0; i < early.length; i++) {
                counts[(early[i] ? 0 : 2) + (late[i] ? 0 : 1)]++;
            }
            return new Counts(counts[0], counts[1], counts[2], counts[3]);
        }
    }

    /**
     * Computes the shift.
     *
     * @param level of the interval, such as 0.95
     * @return {@link Outcome.Reason#NO_DATA} without anchors
     */
    public static Outcome<AnchorShift> of(Counts counts, double level) {
        Checks.openUnit("level", level);
        int a = counts.bothRight;
        int b = counts.lost;
        int c = counts.gained;
        int n = a + b + c + counts.bothWrong;
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double early = (double) (a + b) / n;
        double late = (double) (a + c) / n;
        double p = TailProbabilities.fairTosses(b, b + c);
        Interval interval = interval(counts, n, level);
        return Outcome.of(new AnchorShift(early, late, (double) (c - b) / n, interval, p, (double) (b + c) / n));
    }

    private static Interval interval(Counts counts, int n, double level) {
        int late = counts.bothRight + counts.gained;
        int early = counts.bothRight + counts.lost;
        Interval first = ProportionInterval.WILSON.of(late, n, level).get();
        Interval second = ProportionInterval.WILSON.of(early, n, level).get();
        double p = (double) late / n;
        double q = (double) early / n;
        double phi = correlation(counts, n);
        double down = spread(p - first.lower(), second.upper() - q, phi);
        double up = spread(first.upper() - p, q - second.lower(), phi);
        return new Interval(p - q - down, p - q + up).within(-1, 1);
    }

    private static double spread(double x, double y, double phi) {
        return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
    }

    /** Returns the correlation of the two answers, reduced if it is positive, as method 10 requires. */
    private static double correlation(Counts counts, int n) {
        double margins = (double) (counts.bothRight + counts.lost)
                * (counts.gained + counts.bothWrong)
                * (counts.bothRight + counts.gained)
                * (counts.lost + counts.bothWrong);
        if (margins == 0) {
            return 0;
        }
        double product = (double) counts.bothRight * counts.bothWrong - (double) counts.lost * counts.gained;
        return (product > 0 ? Math.max(product - n / 2.0, 0) : product) / Math.sqrt(margins);
    }

    /**
     * Returns whether more anchors changed than by the person's ordinary inconsistency: the probability of at least
     * as many changes at the person's own retest rate.
     *
     * @param changes number of anchors judged differently
     * @param anchors all anchors, at least as many
     * @param retestRate how often the person contradicts themselves within days, 0..1
     */
    public static double beyondRetest(int changes, int anchors, double retestRate) {
        Checks.count("changes", changes);
        Checks.that(changes <= anchors, "more changes than anchors");
        Checks.closedUnit("retestRate", retestRate);
        return TailProbabilities.binomialAtLeast(changes, anchors, retestRate);
    }

    /** Returns how many anchors detect a shift with 80 % power at 5 %, if this share of anchors changes at all. */
    public static int anchorsFor(double shift, double discordance) {
        Checks.openUnit("shift", shift);
        Checks.that(shift <= discordance && discordance <= 1, "the shift cannot exceed the share that changes");
        double alpha = TailProbabilities.normalWidth(0.95);
        double beta = TailProbabilities.normalQuantile(0.2);
        double n = alpha * Math.sqrt(discordance) + beta * Math.sqrt(discordance - shift * shift);
        return (int) Math.ceil(n * n / (shift * shift));
    }
}
