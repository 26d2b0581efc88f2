package org.touchstone.stats.bias;

import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.Checks;

/**
 * Many tests at once, the cautious way: the p values adjusted so that rejecting those at or below α rejects anything falsely
 * with a probability of at most α. Dunn O. J. (1961), Journal of the American Statistical Association 56. For finding what
 * deserves a look use {@link BenjaminiHochberg}.
 *
 * @param adjusted in the order of the tests, each {@code min(1, m p)}
 */
public record Bonferroni(List<Double> adjusted) {
    public Bonferroni {
        adjusted = List.copyOf(adjusted);
    }

    /** Adjusts p values in 0..1; none are none. */
    public static Bonferroni of(double... p) {
        return new Bonferroni(Arrays.stream(p)
                .mapToObj(x -> Math.min(1, p.length * Checks.closedUnit("p", x)))
                .toList());
    }

    /** Whether a test is rejected at a level α in 0..1. */
    public boolean rejects(int test, double level) {
        return adjusted.get(test) <= Checks.closedUnit("level", level);
    }

    /** How many tests are rejected at a level. */
    public int rejections(double level) {
        Checks.closedUnit("level", level);
        return (int) adjusted.stream().filter(p -> p <= level).count();
    }
}
