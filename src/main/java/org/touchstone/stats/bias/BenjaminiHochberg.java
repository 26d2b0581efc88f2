package org.touchstone.stats.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;

/**
 * Adjusts p values of many tests: rejecting those at or below q keeps the expected share of false rejections (false
 * discovery rate) at q. Benjamini Y., Hochberg Y. (1995), Journal of the Royal Statistical Society B 57.
 *
 * @param adjusted in the order of the tests, each {@code min over k >= rank of p(k) m/k}, at most 1
 */
public record BenjaminiHochberg(List<Double> adjusted) {
    public BenjaminiHochberg {
        adjusted = List.copyOf(adjusted);
    }

    /** Adjusts p values in 0..1; an empty array is allowed. */
    public static BenjaminiHochberg of(double... p) {
        Arrays.stream(p).forEach(x -> Checks.closedUnit("p", x));
        int m = p.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        Double[] adjusted = new Double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            least = Math.min(least, p[order[rank - 1]] * ((double) m / rank));
            adjusted[order[rank - 1]] = least;
        }
        return new BenjaminiHochberg(Arrays.asList(adjusted));
    }

    /** Returns whether a test is rejected at a false discovery rate q in 0..1. */
    public boolean rejects(int test, double q) {
        return adjusted.get(test) <= Checks.closedUnit("q", q);
    }

    /** Returns the number of tests rejected at a false discovery rate. */
    public int rejections(double q) {
        return (int)
                IntStream.range(0, adjusted.size()).filter(i -> rejects(i, q)).count();
    }
}
