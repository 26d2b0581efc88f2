package org.touchstone.stats.drift;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;

/**
 * Finds where the error rate of a past sequence changed: the split with the largest binomial likelihood ratio, its p
 * value by permutation, an interval by resampling before and after the split. Immutable; all randomness comes from
 * the generator. Hinkley D. V., Hinkley E. A. (1970), Biometrika 57.
 *
 * @param edge minimum length of a part, at least 1
 * @param permutations for the p value, at least 99
 * @param replicates for the interval, at least 99
 * @param level of the interval, such as 0.9
 */
public record ChangePoint(int edge, int permutations, int replicates, double level) {
    /** Throws for values out of range. */
    public ChangePoint {
        Checks.that(edge >= 1, "a part needs an answer");
        Checks.that(permutations >= 99 && replicates >= 99, "at least 99 permutations and replicates are needed");
        Checks.openUnit("level", level);
    }

    /** Parts of at least 5, 1999 permutations, 999 replicates, 90 %. */
    public static ChangePoint standard() {
        return new ChangePoint(5, 1999, 999, 0.9);
    }

    /**
     * A change.
     *
     * @param at index of the first answer after the change, from 0
     * @param interval of that index
     * @param before the error rate before, 0..1
     * @param after the error rate from there on, 0..1
     * @param statistic twice the logarithm of the likelihood ratio against no change
     * @param pValue the probability of as large a statistic anywhere without a change
     */
    public record Change(int at, Interval interval, double before, double after, double statistic, double pValue) {}

    /**
     * Finds the most likely change.
     *
     * @param errors the answers in order of time
     * @return {@link Outcome.Reason#TOO_FEW_UNITS} for fewer answers than two parts,
     * {@link Outcome.Reason#NO_VARIATION} if all are equal
     */
    public Outcome<Change> find(boolean[] errors, RandomGenerator random) {
        if (errors.length / 2 < edge) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        int[] below = sums(errors);
        int wrong = below[errors.length];
        if (wrong == 0 || wrong == errors.length) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        double[] term = terms(errors.length);
        int at = best(below, term);
        double statistic = statistic(below, term, at);
        double p = chance(errors, term, statistic, random);
        double before = (double) below[at] / at;
        double after = (double) (wrong - below[at]) / (errors.length - at);
        Interval interval = interval(new Rates(before, after), at, term, random);
        return Outcome.of(new Change(at, interval, before, after, statistic, p));
    }

    private record Rates(double before, double after) {}

    /** Returns the number of errors before each answer. */
    private static int[] sums(boolean[] errors) {
        int[] below = new int[errors.length + 1];
        for (int i = 0; i < errors.length; i++) {
            below[i + 1] = below[i] + (errors[i] ? 1 : 0);
        }
        return below;
    }

    /** Returns x ln x for all counts. */
    private static double[] terms(int n) {
        double[] term = new double[n + 1];
        for (int x = 1; x <= n; x++) {
            term[x] = x * Math.log(x);
        }
        return term;
    }

    /** Returns the split with the largest statistic; the first of equal ones. */
    private int best(int[] below, double[] term) {
        int best = edge;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = edge; at <= below.length - 1 - edge; at++) {
            double here = statistic(below, term, at);
            if (here > most + 1e-12) {
                most = here;
                best = at;
            }
        }
        return best;
    }

    private static double statistic(int[] below, double[] term, int at) {
        int n = below.length - 1;
        int wrong = below[n];
        return 2
                * (logLikelihood(below[at], at, term)
                        + logLikelihood(wrong - below[at], n - at, term)
                        - logLikelihood(wrong, n, term));
    }

    /** Returns the maximum log-likelihood of a binomial. */
    private static double logLikelihood(int wrong, int n, double[] term) {
        return term[wrong] + term[n - wrong] - term[n];
    }

    private double chance(boolean[] errors, double[] term, double statistic, RandomGenerator random) {
        boolean[] shuffled = errors.clone();
        int asLarge = 1;
        for (int r = 0; r < permutations; r++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                boolean x = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = x;
            }
            int[] below = sums(shuffled);
            asLarge += statistic(below, term, best(below, term)) >= statistic - 1e-9 ? 1 : 0;
        }
        return asLarge / (permutations + 1.0);
    }

    /** Returns percentiles of the split in sequences drawn with the two estimated rates. */
    private Interval interval(Rates rates, int at, double[] term, RandomGenerator random) {
        int[] found = new int[replicates];
        boolean[] drawn = new boolean[term.length - 1];
        for (int r = 0; r < replicates; r++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble() < (i < at ? rates.before : rates.after);
            }
            found[r] = best(sums(drawn), term);
        }
        Arrays.sort(found);
        double tail = (1 - level) / 2;
        int lower = (int) Math.floor(tail * (replicates - 1));
        int upper = replicates - 1 - lower;
        return new Interval(Math.min(at, found[lower]), Math.max(at, found[upper]));
    }
}
