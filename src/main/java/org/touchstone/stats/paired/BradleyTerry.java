package org.touchstone.stats.paired;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.touchstone.stats.Checks;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.UnitBootstrap;

/**
 * The Bradley-Terry model: i beats j with probability {@code A_i / (A_i + A_j)}; a tie counts as half a win for each.
 * Immutable.
 *
 * <p>Fitted by minorisation-maximisation, {@code A_i <- W_i / Σ n_ij/(A_i+A_j)}, which increases monotonically but
 * converges slowly if losses are rare; up to {@link #NEWTON} players Newton's method finishes with full precision.
 * Bradley R. A., Terry M. E. (1952), Biometrika 39; Hunter D. R. (2004), Annals of Statistics 32. For ties as a
 * separate outcome see {@link TieModel}, for a position effect see {@link PositionEffect}.
 *
 * @param tolerance the largest change of a log-strength that ends the iteration, positive
 * @param maxRounds maximum number of rounds
 */
public record BradleyTerry(double tolerance, int maxRounds) {

    /** Maximum number of players for Newton's method, whose steps take cubic time. */
    public static final int NEWTON = 500;

    private static final int FIRST_ROUNDS = 50;

    /** Throws for a tolerance that is not positive and for fewer than one round. */
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
     * @param deviance twice the difference of the log-likelihood from that of the observed shares of every pair
     */
    public record Fit(Strengths strengths, double logLikelihood, double deviance) {
        /** Returns the probability, 0..1, that one player beats another. */
        public double probability(int player, int other) {
            return 1 / (1 + Math.exp(-strengths.difference(player, other)));
        }
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#DISCONNECTED} or {@link Outcome.Reason#SEPARATED} if strengths have no finite
     * estimate, {@link Outcome.Reason#NO_DATA} for fewer than two players; {@link Outcome.Flag#NOT_CONVERGED} if the
     * maximum number of rounds was reached
     */
    public Outcome<Fit> fit(PairCounts counts) {
        Optional<Outcome.Reason> obstacle = counts.obstacle();
        if (obstacle.isPresent()) {
            return Outcome.none(obstacle.get());
        }
        double[] logs = new double[counts.players()];
        boolean settled = (counts.players() <= NEWTON && newton(counts, logs)) || settle(counts, logs);
        Strengths strengths = new Strengths(logs, covariance(counts, logs));
        Fit fit = new Fit(strengths, logLikelihood(counts, strengths, false), deviance(counts, strengths));
        return settled ? Outcome.of(fit) : Outcome.of(fit, Outcome.Flag.NOT_CONVERGED);
    }

    /**
     * Resamples comparisons to estimate the variation of strengths. The same seed of {@code random} gives the same
     * digits.
     *
     * @param bootstrap number of resamples and level
     * @return per player, in their order, the interval of the strength (log-odds, mean 0); no value if {@link #fit}
     * has none or if too many resamples are disconnected
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

    /**
     * Runs a few rounds from these log-strengths, then Newton's method. Returns whether it converged; if not, the
     * log-strengths are unchanged.
     */
    private boolean newton(PairCounts counts, double[] logs) {
        double[] near = logs.clone();
        boolean unused = new BradleyTerry(tolerance, Math.min(maxRounds, FIRST_ROUNDS)).settle(counts, near);
        double[] start = new double[near.length - 1];
        for (int i = 1; i < near.length; i++) {
            start[i - 1] = near[i] - near[0];
        }
        Outcome<NewtonMaximum.Maximum> found =
                new NewtonMaximum(Math.min(maxRounds, 200), tolerance, 5).from(start, new Likelihood(counts));
        found.estimate().ifPresent(maximum -> {
            logs[0] = 0;
            System.arraycopy(maximum.at(), 0, logs, 1, start.length);
        });
        return found.estimate().isPresent();
    }

    /** Parameters: the strengths of all players but the first, whose is 0. */
    private record Likelihood(PairCounts counts) implements NewtonMaximum.Objective {
        @Override
        public double value(double[] at) {
            double sum = 0;
            for (int i = 0; i < counts.players(); i++) {
                for (int j = 0; j < counts.players(); j++) {
                    double d = strength(at, i) - strength(at, j);
                    sum -= counts.points(i, j) * (Math.max(-d, 0) + Math.log1p(Math.exp(-Math.abs(d))));
                }
            }
            return sum;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] at) {
            double[] gradient = new double[at.length];
            double[][] information = new double[at.length][at.length];
            for (int i = 1; i < counts.players(); i++) {
                for (int j = 0; j < counts.players(); j++) {
                    double odds = Math.exp(-Math.abs(strength(at, i) - strength(at, j)));
                    double rarer = odds / (1 + odds);
                    boolean weaker = strength(at, i) < strength(at, j);
                    double lost = weaker ? 1 - rarer : rarer;
                    double won = weaker ? rarer : 1 - rarer;
                    gradient[i - 1] += counts.points(i, j) * lost - counts.points(j, i) * won;
                    double weight = counts.comparisons(i, j) * won * lost;
                    information[i - 1][i - 1] += weight;
                    if (j > 0) {
                        information[i - 1][j - 1] -= weight;
                    }
                }
            }
            return new NewtonMaximum.Slope(gradient, information);
        }

        private static double strength(double[] at, int player) {
            return player == 0 ? 0 : at[player - 1];
        }
    }

    /** Maximises from these log-strengths; returns whether it converged. */
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

    /** Runs one round, player by player with the latest strengths; returns the largest change on the log scale. */
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

    /**
     * Returns the inverse of the information on the differences, made regular by adding a constant to every element.
     * The constant is of the size of the information, so that the inversion does not lose digits with many
     * comparisons.
     */
    private static double[][] covariance(PairCounts counts, double[] logs) {
        int m = logs.length;
        double[][] information = new double[m][m];
        double all = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double odds = Math.exp(-Math.abs(logs[j] - logs[i]));
                double weight = counts.comparisons(i, j) * odds / ((1 + odds) * (1 + odds));
                information[i][j] -= weight;
                information[i][i] += weight;
                all += weight;
            }
        }
        for (double[] row : information) {
            for (int j = 0; j < m; j++) {
                row[j] += all / ((double) m * m);
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
