package org.touchstone.stats.aggregation;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.UnitBootstrap;

/**
 * Bradley and Terry's model: i beats j with probability {@code A_i / (A_i + A_j)}; a tie counts as half a win for each.
 * Immutable.
 *
 * <p>Fitted by minorisation and maximisation, {@code A_i <- W_i / Σ n_ij/(A_i+A_j)}, which only climbs. Bradley R. A.,
 * Terry M. E. (1952), Biometrika 39; Hunter D. R. (2004), Annals of Statistics 32. With ties as an outcome of their own
 * see {@link TieModel}, with an effect of the side see {@link SideEffect}.
 *
 * @param tolerance the largest change of a log-strength that ends the iteration, positive
 * @param maxRounds where it ends in any case
 */
public record BradleyTerry(double tolerance, int maxRounds) {

    /** Refuses a tolerance that is not positive and fewer than one round. */
    public BradleyTerry {
        Checks.positive("tolerance", tolerance);
        Checks.that(maxRounds >= 1, "at least one round is needed");
    }

    /** Tolerance 1e-11, 100 000 rounds. */
    public static BradleyTerry withDefaults() {
        return new BradleyTerry(1e-11, 100_000);
    }

    /**
     * A fit.
     *
     * @param strengths log-strengths with mean zero
     * @param logLikelihood without the constant
     * @param deviance twice the distance of the log-likelihood from that of the observed shares, of every pair
     */
    public record Fit(Strengths strengths, double logLikelihood, double deviance) {
        /** The probability, 0..1, that one player beats another. */
        public double probability(int player, int other) {
            return 1 / (1 + Math.exp(-strengths.difference(player, other)));
        }
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#DISCONNECTED} or {@link Outcome.Reason#SEPARATED} where strengths have no finite
     *     estimate, {@link Outcome.Reason#NO_DATA} for fewer than two players; {@link Outcome.Flag#NOT_CONVERGED} when
     *     the rounds ran out
     */
    public Outcome<Fit> fit(PairCounts counts) {
        Optional<Outcome.Reason> obstacle = counts.obstacle();
        if (obstacle.isPresent()) {
            return Outcome.none(obstacle.get());
        }
        double[] logs = new double[counts.players()];
        boolean settled = settle(counts, logs);
        Strengths strengths = new Strengths(logs, covariance(counts, logs));
        Fit fit = new Fit(strengths, logLikelihood(counts, strengths, false), deviance(counts, strengths));
        return settled ? Outcome.of(fit) : Outcome.of(fit, Outcome.Flag.NOT_CONVERGED);
    }

    /**
     * How strengths vary when comparisons are drawn anew: {@code random} decides, so the same seed gives the same digits.
     *
     * @param bootstrap how many resamples and which level
     * @return per player, in their order, the interval of the strength (log-odds, mean 0); no value where {@link #fit} has
     *     none or where too many resamples fall apart
     */
    public Outcome<List<UnitBootstrap.Resampled>> resample(
            PairCounts counts, UnitBootstrap bootstrap, RandomGenerator random) {
        Optional<Outcome.Reason> obstacle = counts.obstacle();
        if (obstacle.isPresent()) {
            return Outcome.none(obstacle.get());
        }
        double[] start = new double[counts.players()];
        boolean unused = settle(counts, start);
        return bootstrap.ofAll(counts.cells(), drawn -> resampled(counts.withCells(drawn), start), random);
    }

    private Outcome<double[]> resampled(PairCounts counts, double[] start) {
        Optional<Outcome.Reason> obstacle = counts.obstacle();
        if (obstacle.isPresent()) {
            return Outcome.none(obstacle.get());
        }
        double[] logs = start.clone();
        return settle(counts, logs) ? Outcome.of(logs) : Outcome.none(Outcome.Reason.NOT_CONVERGED);
    }

    /** Climbs from these log-strengths to the best ones; whether it settled. */
    private boolean settle(PairCounts counts, double[] logs) {
        int m = logs.length;
        double[] won = new double[m];
        double[] strength = new double[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                won[i] += counts.points(i, j);
            }
            strength[i] = Math.exp(logs[i]);
        }
        boolean settled = false;
        for (int round = 0; round < maxRounds && !settled; round++) {
            settled = climb(counts, won, strength) < tolerance;
        }
        for (int i = 0; i < m; i++) {
            logs[i] = Math.log(strength[i]);
        }
        return settled;
    }

    /** One round, player by player with the newest strengths; the largest change on the log scale. */
    private static double climb(PairCounts counts, double[] won, double[] strength) {
        double largest = 0;
        double logSum = 0;
        for (int i = 0; i < strength.length; i++) {
            double denominator = 0;
            for (int j = 0; j < strength.length; j++) {
                long n = counts.comparisons(i, j);
                denominator += n == 0 ? 0 : n / (strength[i] + strength[j]);
            }
            double next = won[i] / denominator;
            largest = Math.max(largest, Math.abs(Math.log(next / strength[i])));
            strength[i] = next;
            logSum += Math.log(next);
        }
        double scale = Math.exp(-logSum / strength.length);
        for (int i = 0; i < strength.length; i++) {
            strength[i] *= scale;
        }
        return largest;
    }

    /** The inverse of the information on the differences: with J/m added it is regular. */
    private static double[][] covariance(PairCounts counts, double[] logs) {
        int m = logs.length;
        double[][] information = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double p = 1 / (1 + Math.exp(logs[j] - logs[i]));
                double weight = counts.comparisons(i, j) * p * (1 - p);
                information[i][j] += 1.0 / m - weight;
                information[i][i] += weight;
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information, false), 1e-300)
                .getSolver()
                .getInverse()
                .getData();
    }

    private static double logLikelihood(PairCounts counts, Strengths strengths, boolean saturated) {
        double sum = 0;
        for (int i = 0; i < counts.players(); i++) {
            for (int j = 0; j < counts.players(); j++) {
                double points = counts.points(i, j);
                if (points > 0) {
                    double logP = saturated
                            ? Math.log(points / counts.comparisons(i, j))
                            : -Math.log1p(Math.exp(-strengths.difference(i, j)));
                    sum += points * logP;
                }
            }
        }
        return sum;
    }

    private static double deviance(PairCounts counts, Strengths strengths) {
        return 2 * (logLikelihood(counts, strengths, true) - logLikelihood(counts, strengths, false));
    }
}
