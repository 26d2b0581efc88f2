package org.touchstone.stats.interval;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Draws units with replacement, by group. Small samples are drawn unit by unit with an alias table; large ones draw
 * the multinomial group by group as binomials, so that ten million units in a thousand groups cost a thousand draws.
 * Not thread-safe: it reuses its array.
 */
final class GroupDraw {
    private static final long BY_UNIT = 100_000;
    /**
     * Variance above which a binomial is drawn from its normal limit, rounded: the error is far below that of a
     * resample.
     */
    private static final double NORMAL = 10_000;

    private final long[] sizes;
    private final long units;
    private final double[] threshold;
    private final int[] alias;
    private final long[] drawn;

    GroupDraw(long[] sizes, long units) {
        this.sizes = sizes.clone();
        this.units = units;
        this.threshold = new double[sizes.length];
        this.alias = new int[sizes.length];
        this.drawn = new long[sizes.length];
        buildAlias();
    }

    /** Returns how often each group is drawn; valid until the next call. */
    long[] next(RandomGenerator random) {
        Arrays.fill(drawn, 0);
        if (units <= BY_UNIT) {
            for (long i = 0; i < units; i++) {
                int column = random.nextInt(sizes.length);
                drawn[random.nextDouble() < threshold[column] ? column : alias[column]]++;
            }
        } else {
            byGroup(random);
        }
        return drawn.clone();
    }

    private void byGroup(RandomGenerator random) {
        long left = units;
        long mass = units;
        for (int g = 0; g < sizes.length && left > 0; g++) {
            double p = Math.min(1, (double) sizes[g] / mass);
            drawn[g] = binomial(left, p, random);
            left -= drawn[g];
            mass -= sizes[g];
        }
    }

    private static long binomial(long n, double p, RandomGenerator random) {
        if (p <= 0 || p >= 1) {
            return p <= 0 ? 0 : n;
        }
        double mean = n * p;
        double variance = mean * (1 - p);
        if (variance > NORMAL || n > Integer.MAX_VALUE) {
            long x = Math.round(mean + Math.sqrt(variance) * random.nextGaussian());
            return Math.min(Math.max(x, 0), n);
        }
        return new BinomialDistribution(null, (int) n, p).inverseCumulativeProbability(random.nextDouble());
    }

    /** Vose's construction: every column holds one group and at most one alias. */
    private void buildAlias() {
        int k = sizes.length;
        double[] scaled = new double[k];
        int[] small = new int[k];
        int[] large = new int[k];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < k; i++) {
            scaled[i] = (double) sizes[i] * k / units;
            if (scaled[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int s = small[--smalls];
            int l = large[larges - 1];
            threshold[s] = scaled[s];
            alias[s] = l;
            scaled[l] -= 1 - scaled[s];
            if (scaled[l] < 1) {
                larges--;
                small[smalls++] = l;
            }
        }
        // The remaining probability is one except for rounding; an empty group can remain beside a full one only by
        // rounding.
        while (larges > 0) {
            threshold[large[--larges]] = 1;
        }
        while (smalls > 0) {
            int s = small[--smalls];
            threshold[s] = sizes[s] == 0 ? 0 : 1;
            alias[s] = s;
        }
    }
}
