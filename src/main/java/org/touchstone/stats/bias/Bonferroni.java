package org.touchstone.stats.bias;

import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.Checks;

/**
 * Adjusts p values of many tests conservatively: rejecting those at or below α makes any false rejection with a
 * probability of at most α. Dunn O. J. (1961), Journal of the American Statistical Association 56. For screening use
 * {@link BenjaminiHochberg}.
 *
 * @param adjusted in the order of the tests, each {@code min(1, m p)}
 */
public record Bonferroni(List<Double> adjusted) {
    public Bonferroni {
        adjusted = List.copyOf(adjusted);
    }

    /** Adjusts p values in 0..1; an empty array is allowed. */
    public static Bonferroni of(double... p) {
        return new Bonferroni(Arrays.stream(p)
                .mapToObj(x -> Math.min(1, p.length * Checks.closedUnit("p", x)))
                .toList());
    }

    /** Returns whether a test is rejected at a level α in 0..1. */
    public boolean rejects(int test, double level) {
        return adjusted.get(test) <= Checks.closedUnit("level", level);
    }

    /** Returns the number of tests rejected at a level. */
    public int rejections(double level) {
        Checks.closedUnit("level", level);
        return (int) adjusted.stream().filter(p -> p <= level).count();
    }
}
