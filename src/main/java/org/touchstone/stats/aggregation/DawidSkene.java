package org.touchstone.stats.aggregation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.RaterColumns;

/**
 * Dawid and Skene's model: every unit has a true class, every rater a confusion matrix of reported against true
 * classes. Both are estimated together by expectation maximisation, starting from vote shares. Immutable.
 *
 * <p>{@code T_ik ∝ π_k Π θ_jk,l} over the judgments l of unit i by raters j; {@code θ_jkl = (Σ T_ik + a_kl) / Σ_l},
 * with pseudo-counts a on and off the diagonal. A rater with few judgments gets one accuracy for all classes instead
 * of a matrix (one-coin model). Dawid A. P., Skene A. M. (1979), Applied Statistics 28.
 *
 * @param prior pseudo-counts
 * @param oneCoinBelow raters with fewer judgments than this get the one-coin model; 0 for none
 * @param tolerance the increase of the log-likelihood at which the iteration ends, positive
 * @param maxRounds maximum number of rounds
 */
public record DawidSkene(Prior prior, int oneCoinBelow, double tolerance, int maxRounds) {

    /** Pseudo-counts of a rater's matrix for correct answers and for each kind of wrong answer; not negative. */
    public record Prior(double right, double wrong) {
        /** Throws for negative counts. */
        public Prior {
            Checks.that(right >= 0 && wrong >= 0, "pseudo-counts must not be negative");
        }
    }

    /** Throws for a tolerance that is not positive and for fewer than one round. */
    public DawidSkene {
        Checks.positive("tolerance", tolerance);
        Checks.that(maxRounds >= 1, "at least one round is needed");
    }

    /** The model of 1979: maximum likelihood without priors. */
    public static DawidSkene maximumLikelihood() {
        return new DawidSkene(new Prior(0, 0), 0, 1e-10, 5000);
    }

    /** The model for practice: pseudo-counts 1 and 0.1, one-coin model below 30 judgments. */
    public static DawidSkene standard() {
        return new DawidSkene(new Prior(1, 0.1), 30, 1e-8, 1000);
    }

    /**
     * Fits the model. A rater may judge a unit more than once. Takes O(categories) per judgment and round. In
     * addition to the columns it uses 4 bytes per judgment, 4 per unit, and three tables of raters times categories
     * squared.
     *
     * @return {@link Outcome.Reason#NO_DATA} without judgments, {@link Outcome.Reason#ONE_CATEGORY} for a single
     * category; flagged {@link Outcome.Flag#SIMPLER_MODEL} if a rater got the one-coin model and
     * {@link Outcome.Flag#NOT_CONVERGED} if the maximum number of rounds was reached
     * @throws IllegalArgumentException if raters times squared categories exceed the size of an array
     */
    public Outcome<Fit> fit(RaterColumns columns) {
        if (columns.ratings().categories() == 1) {
            return Outcome.none(Outcome.Reason.ONE_CATEGORY);
        }
        VotesByUnit votes = VotesByUnit.of(columns);
        if (votes.size() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        Fit fit = new Fit(votes, columns.raters());
        int[] judgments = votes.perRater(columns.raters());
        VotesByUnit.Sums sums = new VotesByUnit.Sums(columns.raters(), votes.categories());
        votes.addShares(sums);
        double previous = Double.NEGATIVE_INFINITY;
        boolean settled = false;
        while (fit.rounds < maxRounds && !settled) {
            maximise(sums, fit, judgments);
            fit.logLikelihood = votes.addPosteriors(fit.logPrevalence, fit.logRates, sums);
            fit.rounds++;
            settled = Math.abs(fit.logLikelihood - previous) < tolerance;
            previous = fit.logLikelihood;
        }
        boolean oneCoin = Arrays.stream(judgments).anyMatch(n -> n > 0 && n < oneCoinBelow);
        return flagged(fit, oneCoin, settled);
    }

    private static Outcome<Fit> flagged(Fit fit, boolean oneCoin, boolean settled) {
        Set<Outcome.Flag> flags = EnumSet.noneOf(Outcome.Flag.class);
        if (oneCoin) {
            flags.add(Outcome.Flag.SIMPLER_MODEL);
        }
        if (!settled) {
            flags.add(Outcome.Flag.NOT_CONVERGED);
        }
        return new Outcome.Estimated<>(fit, flags);
    }

    /** M step: computes prevalence and error rates from sums of posteriors. */
    private void maximise(VotesByUnit.Sums sums, Fit fit, int[] judgments) {
        int q = fit.votes.categories();
        double[] table = fit.errorRates;
        System.arraycopy(sums.byVote, 0, table, 0, table.length);
        for (int j = 0; j < judgments.length; j++) {
            if (judgments[j] < oneCoinBelow) {
                oneCoin(table, j * q * q, q);
            } else {
                ownTable(table, j * q * q, q);
            }
        }
        double units = Arrays.stream(sums.byClass).sum();
        for (int k = 0; k < q; k++) {
            fit.prevalence[k] = sums.byClass[k] / units;
            fit.logPrevalence[k] = Math.log(fit.prevalence[k]);
        }
        for (int i = 0; i < table.length; i++) {
            fit.logRates[i] = Math.log(table[i]);
        }
    }

    private void ownTable(double[] table, int from, int q) {
        for (int truth = 0; truth < q; truth++) {
            double sum = 0;
            for (int said = 0; said < q; said++) {
                int cell = from + said * q + truth;
                table[cell] += truth == said ? prior.right : prior.wrong;
                sum += table[cell];
            }
            for (int said = 0; said < q; said++) {
                int cell = from + said * q + truth;
                table[cell] = sum == 0 ? 1.0 / q : table[cell] / sum; // no unit of this class: nothing is known
            }
        }
    }

    private void oneCoin(double[] table, int from, int q) {
        double right = prior.right;
        double wrong = prior.wrong * (q - 1);
        for (int cell = 0; cell < q * q; cell++) {
            boolean correct = cell / q == cell % q;
            right += correct ? table[from + cell] : 0;
            wrong += correct ? 0 : table[from + cell];
        }
        double accuracy = right + wrong == 0 ? 1.0 / q : right / (right + wrong);
        for (int cell = 0; cell < q * q; cell++) {
            table[from + cell] = cell / q == cell % q ? accuracy : (1 - accuracy) / (q - 1);
        }
    }

    /**
     * The fitted model. Immutable. It stores the judgments instead of the posteriors, which are computed on request.
     */
    public static final class Fit {
        private final VotesByUnit votes;
        private final double[] errorRates;
        private final double[] logRates;
        private final double[] prevalence;
        private final double[] logPrevalence;
        private double logLikelihood;
        private int rounds;

        private Fit(VotesByUnit votes, int raters) {
            int q = votes.categories();
            this.votes = votes;
            this.errorRates = new double[raters * q * q];
            this.logRates = new double[errorRates.length];
            this.prevalence = new double[q];
            this.logPrevalence = new double[q];
        }

        /** Returns the share of units in a class, 0..1. */
        public double prevalence(int category) {
            return prevalence[category];
        }

        /** Returns how often a rater reports a category for units of a true class, 0..1. */
        public double errorRate(int rater, int truth, int reported) {
            int q = prevalence.length;
            return errorRates[(rater * q + reported) * q + truth];
        }

        /**
         * Returns the probability, 0..1, of each class of a unit; the prevalence for a unit without judgments. Takes
         * O(categories) per judgment of the unit.
         */
        public double[] posterior(int unit) {
            double[] shares = new double[prevalence.length];
            votes.posterior(unit, logPrevalence, logRates, shares);
            return shares;
        }

        /** Returns the most probable class of a unit; the lowest number if several are equal. */
        public int label(int unit) {
            double[] shares = posterior(unit);
            int best = 0;
            for (int k = 1; k < shares.length; k++) {
                best = shares[k] > shares[best] ? k : best;
            }
            return best;
        }

        /** Returns the logarithm of the probability of all judgments. */
        public double logLikelihood() {
            return logLikelihood;
        }

        /** Returns the number of rounds. */
        public int rounds() {
            return rounds;
        }
    }
}
