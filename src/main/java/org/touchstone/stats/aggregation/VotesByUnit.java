package org.touchstone.stats.aggregation;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.rating.RaterColumns;
import org.touchstone.stats.rating.RatingColumns;

/**
 * Judgments grouped by unit, four bytes each, so that each round of expectation maximisation is one pass: the
 * posterior of a unit is computed, added to the sums of the next round and discarded. Missing rows are omitted.
 *
 * <p>A vote is encoded as {@code rater * categories + category}. Tables of rates and sums store the cell of a vote
 * and a class at {@code vote * categories + class}, so that a pass reads adjacent cells.
 */
final class VotesByUnit {
    private final int categories;
    /** Start of the votes of each unit, with one more element for the end. */
    private final int[] starts;

    private final int[] votes;

    private VotesByUnit(int categories, int[] starts, int[] votes) {
        this.categories = categories;
        this.starts = starts;
        this.votes = votes;
    }

    /** The sums of a round. */
    static final class Sums {
        /** Posterior of each class, over the units of each vote. */
        final double[] byVote;
        /** Posterior of each class, over all units with votes. */
        final double[] byClass;

        Sums(int raters, int categories) {
            byVote = new double[raters * categories * categories];
            byClass = new double[categories];
        }

        private void clear() {
            Arrays.fill(byVote, 0);
            Arrays.fill(byClass, 0);
        }
    }

    /**
     * Groups columns without temporary copies.
     *
     * @throws IllegalArgumentException if there are too many raters for a table of their rates
     */
    static VotesByUnit of(RaterColumns columns) {
        RatingColumns ratings = columns.ratings();
        int q = ratings.categories();
        Checks.that(
                (long) columns.raters() * q * q <= Integer.MAX_VALUE - 8, "too many raters for a table of their rates");
        int[] starts = new int[ratings.units() + 1];
        for (int i = 0; i < ratings.rows(); i++) {
            if (ratings.category(i) != RatingColumns.MISSING) {
                starts[ratings.unit(i) + 1]++;
            }
        }
        for (int u = 0; u < ratings.units(); u++) {
            starts[u + 1] += starts[u];
        }
        int[] votes = new int[starts[ratings.units()]];
        for (int i = 0; i < ratings.rows(); i++) {
            if (ratings.category(i) != RatingColumns.MISSING) {
                votes[starts[ratings.unit(i)]++] = columns.rater(i) * q + ratings.category(i);
            }
        }
        // Filling has moved every start to the start of the next unit.
        System.arraycopy(starts, 0, starts, 1, ratings.units());
        starts[0] = 0;
        return new VotesByUnit(q, starts, votes);
    }

    int categories() {
        return categories;
    }

    /** Returns the number of votes. */
    int size() {
        return votes.length;
    }

    /** Returns the number of votes of each rater. */
    int[] perRater(int raters) {
        int[] given = new int[raters];
        for (int vote : votes) {
            given[vote / categories]++;
        }
        return given;
    }

    /** Adds each unit's vote shares as posteriors: the start of the iteration. */
    void addShares(Sums sums) {
        sums.clear();
        double[] shares = new double[categories];
        for (int u = 0; u + 1 < starts.length; u++) {
            Arrays.fill(shares, 0);
            double share = 1.0 / (starts[u + 1] - starts[u]);
            for (int i = starts[u]; i < starts[u + 1]; i++) {
                shares[votes[i] % categories] += share;
            }
            add(u, shares, sums);
        }
    }

    /** E step: adds the posteriors under these rates; returns the logarithm of the probability of all votes. */
    double addPosteriors(double[] logPrevalence, double[] logRates, Sums sums) {
        sums.clear();
        double[] shares = new double[categories];
        double logLikelihood = 0;
        for (int u = 0; u + 1 < starts.length; u++) {
            if (starts[u] < starts[u + 1]) {
                logLikelihood += posterior(u, logPrevalence, logRates, shares);
                add(u, shares, sums);
            }
        }
        return logLikelihood;
    }

    private void add(int unit, double[] shares, Sums sums) {
        double[] table = sums.byVote;
        int q = shares.length;
        for (int i = starts[unit]; i < starts[unit + 1]; i++) {
            int cell = votes[i] * q;
            for (int k = 0; k < q; k++) {
                table[cell + k] += shares[k];
            }
        }
        for (int k = 0; k < q; k++) {
            sums.byClass[k] += shares[k];
        }
    }

    /** Stores the posterior of a unit in {@code shares}; returns the logarithm of the probability of its votes. */
    double posterior(int unit, double[] logPrevalence, double[] logRates, double[] shares) {
        int q = shares.length;
        System.arraycopy(logPrevalence, 0, shares, 0, q);
        for (int i = starts[unit]; i < starts[unit + 1]; i++) {
            int cell = votes[i] * q;
            for (int k = 0; k < q; k++) {
                shares[k] += logRates[cell + k];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < q; k++) {
            most = Math.max(most, shares[k]);
        }
        double sum = 0;
        for (int k = 0; k < q; k++) {
            shares[k] = Math.exp(shares[k] - most);
            sum += shares[k];
        }
        for (int k = 0; k < q; k++) {
            shares[k] /= sum;
        }
        return most + Math.log(sum);
    }
}
