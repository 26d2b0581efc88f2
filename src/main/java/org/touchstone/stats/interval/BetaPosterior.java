package org.touchstone.stats.interval;

import org.touchstone.stats.Checks;
import org.touchstone.stats.IncompleteBeta;
import org.touchstone.stats.Interval;

/**
 * What is believed of a proportion: a beta distribution, before or after counting. Immutable.
 *
 * <p>After x successes in n trials, Beta(a, b) becomes Beta(a + x, b + n - x). Gelman et al., Bayesian Data Analysis,
 * section 2.4.
 *
 * @param a the weight of success, positive
 * @param b the weight of failure, positive
 */
public record BetaPosterior(double a, double b) {
    /** Refuses weights that are not positive. */
    public BetaPosterior {
        Checks.positive("a", a);
        Checks.positive("b", b);
    }

    /** Beta(1, 1): every proportion equally likely. */
    public static BetaPosterior uniformPrior() {
        return new BetaPosterior(1, 1);
    }

    /** The belief after further trials. */
    public BetaPosterior after(long successes, long failures) {
        return new BetaPosterior(a + Checks.count("successes", successes), b + Checks.count("failures", failures));
    }

    /** The expected proportion, a/(a+b). */
    public double mean() {
        return a / (a + b);
    }

    /** The probability, 0..1, that the proportion is above a cut in 0..1. */
    public double probabilityAbove(double cut) {
        Checks.closedUnit("cut", cut);
        return IncompleteBeta.upper(cut, a, b);
    }

    /** The interval with equal tails; {@code level} such as 0.9. */
    public Interval interval(double level) {
        Checks.openUnit("level", level);
        double tail = (1 - level) / 2;
        return new Interval(IncompleteBeta.lowerQuantile(tail, a, b), IncompleteBeta.upperQuantile(tail, a, b));
    }
}
