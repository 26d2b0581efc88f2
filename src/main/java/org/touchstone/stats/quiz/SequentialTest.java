package org.touchstone.stats.quiz;

import org.touchstone.stats.Checks;

/**
 * The truncated sequential probability ratio test of a pass rule: is the accuracy {@code p1} rather than {@code p0}?
 * Immutable.
 *
 * <p>The log likelihood ratio increases by {@code ln(p1/p0)} for a right answer and decreases by
 * {@code ln((1-p0)/(1-p1))} for a wrong one. Pass at {@code ln((1-β)/α)}, fail at {@code ln(β/(1-α))}, both only from
 * item {@code minimum} on; at item {@code maximum} pass only from half the upper bound on. Wald A. (1947), Sequential
 * Analysis.
 *
 * @param p0 the accuracy that must not pass
 * @param p1 the accuracy that should pass, above p0
 * @param alpha the nominal risk of passing p0
 * @param beta the nominal risk of failing p1
 * @param items when it may begin to decide and must end
 */
public record SequentialTest(double p0, double p1, double alpha, double beta, Items items) {
    /**
     * Distance at which a ratio counts as having reached a bound: both are logarithms, and rounding must not decide.
     */
    private static final double ROUNDING = 1e-12;

    /** The item from which the test may decide, and the one at which it must; 1 <= minimum <= maximum. */
    public record Items(int minimum, int maximum) {
        public Items {
            Checks.that(1 <= minimum && minimum <= maximum, "items must satisfy 1 <= minimum <= maximum");
        }
    }

    /** The state of a sequence of answers. */
    public enum Decision {
        PASS,
        FAIL,
        GO_ON
    }

    /**
     * The operating characteristic at a true accuracy.
     *
     * @param passing the probability of passing
     * @param meanItems the expected number of items until the decision
     */
    public record Characteristic(double passing, double meanItems) {}

    /** Throws for probabilities outside 0..1 and p0 not below p1. */
    public SequentialTest {
        Checks.openUnit("p0", p0);
        Checks.openUnit("p1", p1);
        Checks.openUnit("alpha", alpha);
        Checks.openUnit("beta", beta);
        Checks.that(p0 < p1, "p0 must be below p1");
        Checks.that(alpha + beta < 1, "alpha and beta together must stay below 1");
    }

    /** The usual rule: .65 against .85, risks .05 and .10, 12 to 40 items. */
    public static SequentialTest standard() {
        return new SequentialTest(0.65, 0.85, 0.05, 0.10, new Items(12, 40));
    }

    /** The rule for fields in which errors do harm: .70 against .88. */
    public static SequentialTest strict() {
        return new SequentialTest(0.70, 0.88, 0.05, 0.10, new Items(12, 40));
    }

    /** Returns the bound at which the test passes, ln((1-β)/α). */
    public double upperBound() {
        return Math.log((1 - beta) / alpha);
    }

    /** Returns the bound at which the test fails, ln(β/(1-α)). */
    public double lowerBound() {
        return Math.log(beta / (1 - alpha));
    }

    /** Returns the increment for a right answer. */
    public double rightIncrement() {
        return Math.log(p1 / p0);
    }

    /** Returns the increment for a wrong answer; negative. */
    public double wrongIncrement() {
        return Math.log((1 - p1) / (1 - p0));
    }

    /** Returns the log likelihood ratio after these numbers of right and wrong answers. */
    public double logRatio(int right, int wrong) {
        return right * rightIncrement() + wrong * wrongIncrement();
    }

    /** Returns the decision after these numbers of right and wrong answers, if the test has not ended before. */
    public Decision decide(int right, int wrong) {
        Checks.count("right", right);
        Checks.count("wrong", wrong);
        Checks.that((long) right + wrong <= Integer.MAX_VALUE, "more answers than can be counted");
        int n = right + wrong;
        double ratio = logRatio(right, wrong);
        if (n >= items.maximum) {
            return ratio >= upperBound() / 2 - ROUNDING ? Decision.PASS : Decision.FAIL;
        }
        if (n < items.minimum) {
            return Decision.GO_ON;
        }
        if (ratio >= upperBound() - ROUNDING) {
            return Decision.PASS;
        }
        return ratio <= lowerBound() + ROUNDING ? Decision.FAIL : Decision.GO_ON;
    }

    /**
     * Computes the exact operating characteristic, by recursion over the number of right answers among the undecided.
     *
     * @param accuracy the true probability of a right answer, 0..1
     */
    public Characteristic at(double accuracy) {
        Checks.closedUnit("accuracy", accuracy);
        double[] undecided = {1};
        double passing = 0;
        double meanItems = 0;
        for (int n = 1; n <= items.maximum; n++) {
            double[] next = new double[n + 1];
            for (int right = 0; right < n; right++) {
                meanItems += undecided[right];
                next[right] += undecided[right] * (1 - accuracy);
                next[right + 1] += undecided[right] * accuracy;
            }
            for (int right = 0; right <= n; right++) {
                Decision decision = decide(right, n - right);
                passing += decision == Decision.PASS ? next[right] : 0;
                next[right] = decision == Decision.GO_ON ? next[right] : 0;
            }
            undecided = next;
        }
        return new Characteristic(Math.min(1, passing), meanItems);
    }
}
