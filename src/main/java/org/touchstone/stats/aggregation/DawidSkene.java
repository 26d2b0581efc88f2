package org.touchstone.stats.aggregation;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.RaterColumns;
import org.touchstone.stats.agreement.RatingColumns;

/**
 * Dawid and Skene's model: every unit has a true class, every rater a table of how often he reports what for which
 * class; both are found together by expectation and maximisation from vote shares. Immutable.
 *
 * <p>{@code T_ik ∝ π_k Π θ_jk,l} over the judgments l of unit i by raters j; {@code θ_jkl = (Σ T_ik + a_kl) / Σ_l}, with
 * pseudo-counts a on and off the diagonal. A rater with few judgments gets one accuracy for all classes instead of a
 * table (one coin). Dawid A. P., Skene A. M. (1979), Applied Statistics 28.
 *
 * @param prior pseudo-counts
 * @param oneCoinBelow raters with fewer judgments than this get one coin; 0 for none
 * @param tolerance the rise of the log-likelihood at which the iteration ends, positive
 * @param maxRounds where it ends in any case
 */
public record DawidSkene(Prior prior, int oneCoinBelow, double tolerance, int maxRounds) {
    private static final long MOST_CELLS = Integer.MAX_VALUE - 8;

    /** Pseudo-counts of a rater's table: right answers, and each kind of wrong answer; not negative. */
    public record Prior(double right, double wrong) {
        /** Refuses negative counts. */
        public Prior {
            Checks.that(right >= 0 && wrong >= 0, "pseudo-counts must not be negative");
        }
    }

    /** Refuses a tolerance that is not positive and fewer than one round. */
    public DawidSkene {
        Checks.positive("tolerance", tolerance);
        Checks.that(maxRounds >= 1, "at least one round is needed");
    }

    /** The model of 1979: maximum likelihood without priors. */
    public static DawidSkene maximumLikelihood() {
        return new DawidSkene(new Prior(0, 0), 0, 1e-10, 5000);
    }

    /** The model for practice: pseudo-counts 1 and 0.1, one coin below 30 judgments. */
    public static DawidSkene standard() {
        return new DawidSkene(new Prior(1, 0.1), 30, 1e-8, 1000);
    }

    /**
     * Fits the model. A rater may judge a unit more than once. Takes O(categories) per judgment and round, and memory
     * for the posteriors only.
     *
     * @return {@link Outcome.Reason#NO_DATA} without judgments, {@link Outcome.Reason#ONE_CATEGORY} for a single
     *     category; flagged {@link Outcome.Flag#SIMPLER_MODEL} when a rater got one coin and
     *     {@link Outcome.Flag#NOT_CONVERGED} when the rounds ran out
     * @throws IllegalArgumentException when units times categories, or raters times squared categories, are beyond an array
     */
    public Outcome<Fit> fit(RaterColumns columns) {
        RatingColumns ratings = columns.ratings();
        if (ratings.categories() == 1) {
            return Outcome.none(Outcome.Reason.ONE_CATEGORY);
        }
        long q = ratings.categories();
        Checks.that(ratings.units() * q <= MOST_CELLS, "too many units for so many categories");
        Checks.that(columns.raters() * q * q <= MOST_CELLS, "too many raters for so many categories");
        Fit fit = new Fit(columns.raters(), ratings.units(), ratings.categories());
        int[] judgments = start(columns, fit);
        if (Arrays.stream(judgments).sum() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double previous = Double.NEGATIVE_INFINITY;
        boolean settled = false;
        while (fit.rounds < maxRounds && !settled) {
            maximise(columns, fit, judgments);
            fit.logLikelihood = expect(columns, fit);
            fit.rounds++;
            settled = Math.abs(fit.logLikelihood - previous) < tolerance;
            previous = fit.logLikelihood;
        }
        boolean oneCoin = Arrays.stream(judgments).anyMatch(n -> n > 0 && n < oneCoinBelow);
        return flagged(fit, oneCoin, settled);
    }

    private static Outcome<Fit> flagged(Fit fit, boolean oneCoin, boolean settled) {
        java.util.Set<Outcome.Flag> flags = java.util.EnumSet.noneOf(Outcome.Flag.class);
        if (oneCoin) {
            flags.add(Outcome.Flag.SIMPLER_MODEL);
        }
        if (!settled) {
            flags.add(Outcome.Flag.NOT_CONVERGED);
        }
        return new Outcome.Estimated<>(fit, flags);
    }

    /** Posteriors from vote shares; how many judgments each rater has. */
    private static int[] start(RaterColumns columns, Fit fit) {
        RatingColumns ratings = columns.ratings();
        int[] judgments = new int[columns.raters()];
        for (int i = 0; i < ratings.rows(); i++) {
            if (ratings.category(i) != RatingColumns.MISSING) {
                fit.posterior[ratings.unit(i) * fit.categories + ratings.category(i)]++;
                judgments[columns.rater(i)]++;
            }
        }
        for (int u = 0; u < fit.units; u++) {
            fit.votes[u] = normalise(fit.posterior, u * fit.categories, fit.categories) > 0;
        }
        return judgments;
    }

    private void maximise(RaterColumns columns, Fit fit, int[] judgments) {
        int q = fit.categories;
        RatingColumns ratings = columns.ratings();
        double[] table = fit.errorRates;
        Arrays.fill(table, 0);
        for (int i = 0; i < ratings.rows(); i++) {
            int reported = ratings.category(i);
            if (reported != RatingColumns.MISSING) {
                int cell = columns.rater(i) * q * q + reported;
                int unit = ratings.unit(i) * q;
                for (int k = 0; k < q; k++) {
                    table[cell + k * q] += fit.posterior[unit + k];
                }
            }
        }
        for (int j = 0; j < judgments.length; j++) {
            if (judgments[j] < oneCoinBelow) {
                oneCoin(table, j * q * q, q);
            } else {
                ownTable(table, j * q * q, q);
            }
        }
        double used = 0;
        Arrays.fill(fit.prevalence, 0);
        for (int u = 0; u < fit.units; u++) {
            for (int k = 0; fit.votes[u] && k < q; k++) {
                fit.prevalence[k] += fit.posterior[u * q + k];
            }
            used += fit.votes[u] ? 1 : 0;
        }
        for (int k = 0; k < q; k++) {
            fit.prevalence[k] /= used;
        }
    }

    private void ownTable(double[] table, int from, int q) {
        for (int k = 0; k < q; k++) {
            int row = from + k * q;
            for (int l = 0; l < q; l++) {
                table[row + l] += k == l ? prior.right : prior.wrong;
            }
            if (normalise(table, row, q) == 0) {
                Arrays.fill(table, row, row + q, 1.0 / q); // no unit of this class: nothing is known
            }
        }
    }

    private void oneCoin(double[] table, int from, int q) {
        double right = prior.right;
        double wrong = prior.wrong * (q - 1);
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                right += k == l ? table[from + k * q + l] : 0;
                wrong += k == l ? 0 : table[from + k * q + l];
            }
        }
        double accuracy = right + wrong == 0 ? 1.0 / q : right / (right + wrong);
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                table[from + k * q + l] = k == l ? accuracy : (1 - accuracy) / (q - 1);
            }
        }
    }

    /** New posteriors; the log-likelihood of the judgments. */
    private static double expect(RaterColumns columns, Fit fit) {
        int q = fit.categories;
        RatingColumns ratings = columns.ratings();
        double[] logRates = Arrays.stream(fit.errorRates).map(Math::log).toArray();
        for (int u = 0; u < fit.units; u++) {
            for (int k = 0; k < q; k++) {
                fit.posterior[u * q + k] = Math.log(fit.prevalence[k]);
            }
        }
        for (int i = 0; i < ratings.rows(); i++) {
            int reported = ratings.category(i);
            if (reported != RatingColumns.MISSING) {
                int cell = columns.rater(i) * q * q + reported;
                int unit = ratings.unit(i) * q;
                for (int k = 0; k < q; k++) {
                    fit.posterior[unit + k] += logRates[cell + k * q];
                }
            }
        }
        double logLikelihood = 0;
        for (int u = 0; u < fit.units; u++) {
            double own = exponentiate(fit.posterior, u * q, q);
            logLikelihood += fit.votes[u] ? own : 0;
        }
        return logLikelihood;
    }

    /** Turns logarithms into shares in place; returns the logarithm of their sum. */
    private static double exponentiate(double[] x, int from, int n) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = from; k < from + n; k++) {
            most = Math.max(most, x[k]);
        }
        for (int k = from; k < from + n; k++) {
            x[k] = Math.exp(x[k] - most);
        }
        return most + Math.log(normalise(x, from, n));
    }

    /** Divides by the sum, unless it is zero; returns the sum. */
    private static double normalise(double[] x, int from, int n) {
        double sum = 0;
        for (int k = from; k < from + n; k++) {
            sum += x[k];
        }
        for (int k = from; sum > 0 && k < from + n; k++) {
            x[k] /= sum;
        }
        return sum;
    }

    /** What was found. Immutable once handed out. */
    public static final class Fit {
        private final int units;
        private final int categories;
        private final double[] posterior;
        private final double[] errorRates;
        private final double[] prevalence;
        private final boolean[] votes;
        private double logLikelihood;
        private int rounds;

        private Fit(int raters, int units, int categories) {
            this.units = units;
            this.categories = categories;
            this.posterior = new double[units * categories];
            this.errorRates = new double[raters * categories * categories];
            this.prevalence = new double[categories];
            this.votes = new boolean[units];
        }

        /** The share of units in a class, 0..1. */
        public double prevalence(int category) {
            return prevalence[category];
        }

        /** How often a rater reports a category for units of a true class, 0..1. */
        public double errorRate(int rater, int truth, int reported) {
            return errorRates[(rater * categories + truth) * categories + reported];
        }

        /** The probability, 0..1, that a unit is of a class; a unit without judgments has the prevalence. */
        public double posterior(int unit, int category) {
            return posterior[unit * categories + category];
        }

        /** The most probable class of a unit; the lowest number among equals. */
        public int label(int unit) {
            int best = 0;
            for (int k = 1; k < categories; k++) {
                best = posterior(unit, k) > posterior(unit, best) ? k : best;
            }
            return best;
        }

        /** The logarithm of the probability of all judgments. */
        public double logLikelihood() {
            return logLikelihood;
        }

        /** Rounds taken. */
        public int rounds() {
            return rounds;
        }
    }
}
