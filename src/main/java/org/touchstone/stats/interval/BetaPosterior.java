package org.touchstone.stats.interval;

import org.touchstone.stats.Checks;
import org.touchstone.stats.IncompleteBeta;
import org.touchstone.stats.Interval;

/**
 * The distribution of an unknown proportion: a beta distribution, before or after counting. Immutable.
 *
 * <p>After x successes in n trials, Beta(a, b) becomes Beta(a + x, b + n - x). Gelman et al., Bayesian Data Analysis,
 * section 2.4.
 *
 * @param a parameter for successes, positive
 * @param b parameter for failures, positive
 */
public record BetaPosterior(double a, double b) {
    /** Throws for parameters that are not positive. */
    public BetaPosterior {
        Checks.positive("a", a);
        Checks.positive("b", b);
    }

    /** Returns Beta(1, 1), the uniform distribution. */
    public static BetaPosterior uniformPrior() {
        return new BetaPosterior(1, 1);
    }

    /** Returns the posterior after further trials. */
    public BetaPosterior after(long successes, long failures) {
        return new BetaPosterior(a + Checks.count("successes", successes), b + Checks.count("failures", failures));
    }

    /** Returns the expected proportion, a/(a+b). */
    public double mean() {
        return a / (a + b);
    }

    /** Returns the probability, 0..1, that the proportion is above a cut in 0..1. */
    public double probabilityAbove(double cut) {
        Checks.closedUnit("cut", cut);
        return IncompleteBeta.upper(cut, a, b);
    }

    /** Returns the interval with equal tails; {@code level} such as 0.9. */
    public Interval interval(double level) {
        Checks.openUnit("level", level);
        double tail = (1 - level) / 2;
        return new Interval(IncompleteBeta.lowerQuantile(tail, a, b), IncompleteBeta.upperQuantile(tail, a, b));
    }
}
