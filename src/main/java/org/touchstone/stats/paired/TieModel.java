package org.touchstone.stats.paired;

import java.util.Optional;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * Models of paired comparisons with ties as a separate outcome. A and B are the strengths of two players.
 *
 * <p>Fitted by damped Fisher scoring on the exact likelihood.
 */
public enum TieModel {
    /**
     * Davidson: {@code P(win) = A/Z, P(tie) = ν√(AB)/Z, Z = A + B + ν√(AB)}; the parameter is ν > 0. Davidson R. R.
     * (1970), Journal of the American Statistical Association 65.
     */
    DAVIDSON {
        @Override
        void evaluate(double d, double tau, Pair pair) {
            double up = Math.exp(d / 2);
            double down = Math.exp(-d / 2);
            double nu = Math.exp(tau);
            double z = up + down + nu;
            pair.logP[WIN] = d / 2 - Math.log(z);
            pair.logP[TIE] = tau - Math.log(z);
            pair.logP[LOSS] = -d / 2 - Math.log(z);
            double byDifference = (up - down) / (2 * z);
            double byTies = nu / z;
            pair.byDifference[WIN] = 0.5 - byDifference;
            pair.byDifference[TIE] = -byDifference;
            pair.byDifference[LOSS] = -0.5 - byDifference;
            pair.byTies[WIN] = -byTies;
            pair.byTies[TIE] = 1 - byTies;
            pair.byTies[LOSS] = -byTies;
        }

        @Override
        double parameter(double tau) {
            return Math.exp(tau);
        }
    },

    /**
     * Rao and Kupper: {@code P(win) = A/(A + θB)}, a tie is what remains; the parameter is θ > 1. Rao P. V., Kupper
     * L. L. (1967), Journal of the American Statistical Association 62.
     */
    RAO_KUPPER {
        @Override
        void evaluate(double d, double tau, Pair pair) {
            double theta = parameter(tau);
            double win = 1 / (1 + theta * Math.exp(-d));
            double loss = 1 / (1 + theta * Math.exp(d));
            // θ² - 1 from θ - 1: if ties are rare θ itself has lost the digits.
            double more = Math.exp(tau);
            double square = more * (2 + more);
            pair.logP[WIN] = -Math.log1p(theta * Math.exp(-d));
            pair.logP[LOSS] = -Math.log1p(theta * Math.exp(d));
            pair.logP[TIE] = Math.log(square) + pair.logP[WIN] + pair.logP[LOSS];
            pair.byDifference[WIN] = 1 - win;
            pair.byDifference[LOSS] = loss - 1;
            pair.byDifference[TIE] = loss - win;
            double logTheta = more / theta;
            pair.byTies[WIN] = (win - 1) * logTheta;
            pair.byTies[LOSS] = (loss - 1) * logTheta;
            pair.byTies[TIE] = (2 * theta * theta / square + win + loss - 2) * logTheta;
        }

        @Override
        double parameter(double tau) {
            return 1 + Math.exp(tau);
        }
    };

    private static final int WIN = 0;
    private static final int TIE = 1;
    private static final int LOSS = 2;

    /**
     * A fit.
     *
     * @param strengths log-strengths with mean zero
     * @param parameter tendency of the raters to tie: ν or θ
     * @param logLikelihood without the constant
     */
    public record Fit(Strengths strengths, double parameter, double logLikelihood) {}

    /**
     * Fits the model.
     *
     * @return as {@link BradleyTerry#fit}, and {@link Outcome.Reason#NO_VARIATION} if there are no ties, or only
     * ties, so that the parameter cannot be estimated: without ties use {@link BradleyTerry};
     * {@link Outcome.Reason#SEPARATED} also if ties and strengths diverge together, as for two players of whom one
     * won or tied every time
     */
    public Outcome<Fit> fit(PairCounts counts) {
        Optional<Outcome.Reason> obstacle = counts.obstacle();
        if (obstacle.isPresent()) {
            return Outcome.none(obstacle.get());
        }
        long wins = 0;
        for (int i = 0; i < counts.players(); i++) {
            for (int j = 0; j < counts.players(); j++) {
                wins += counts.wins(i, j);
            }
        }
        if (counts.ties() == 0 || wins == 0) {
            return Outcome.none(Outcome.Reason.NO_VARIATION);
        }
        Outcome<NewtonMaximum.Maximum> found =
                NewtonMaximum.withDefaults().from(new double[counts.players()], new Likelihood(this, counts));
        if (found.estimate().isEmpty()) {
            return Outcome.none(Outcome.Reason.SEPARATED);
        }
        return found.map(maximum -> {
            int m = counts.players();
            double[] strength = new double[m];
            double[][] covariance = new double[m][m];
            for (int i = 1; i < m; i++) {
                strength[i] = maximum.at()[i - 1];
                System.arraycopy(maximum.covariance()[i - 1], 0, covariance[i], 1, m - 1);
            }
            return new Fit(new Strengths(strength, covariance), parameter(maximum.at()[m - 1]), maximum.value());
        });
    }

    /** Computes the probabilities of the three outcomes and their derivatives at a difference of log-strengths. */
    abstract void evaluate(double d, double tau, Pair pair);

    /** Returns the parameter from its unbounded form. */
    abstract double parameter(double tau);

    /** Log-probabilities of win, tie, loss, and their derivatives by the difference and by tau. */
    private static final class Pair {
        private final double[] logP = new double[3];
        private final double[] byDifference = new double[3];
        private final double[] byTies = new double[3];
    }

    /** Parameters: strengths of all players but the first, then tau. */
    private record Likelihood(TieModel model, PairCounts counts) implements NewtonMaximum.Objective {

        @Override
        public double value(double[] at) {
            double sum = 0;
            Pair pair = new Pair();
            for (int i = 0; i < counts.players(); i++) {
                for (int j = 0; j < i; j++) {
                    if (counts.comparisons(i, j) > 0) {
                        model.evaluate(strength(at, i) - strength(at, j), at[at.length - 1], pair);
                        for (int o = 0; o < 3; o++) {
                            double n = times(i, j, o);
                            sum += n == 0 ? 0 : n * pair.logP[o];
                        }
                    }
                }
            }
            return sum;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] at) {
            int last = at.length - 1;
            NewtonMaximum.Slope slope =
                    new NewtonMaximum.Slope(new double[at.length], new double[at.length][at.length]);
            Pair pair = new Pair();
            for (int i = 0; i < counts.players(); i++) {
                for (int j = 0; j < i; j++) {
                    model.evaluate(strength(at, i) - strength(at, j), at[last], pair);
                    for (int o = 0; o < 3; o++) {
                        double[] score = {pair.byDifference[o], -pair.byDifference[o], pair.byTies[o]};
                        int[] place = {i - 1, j - 1, last};
                        double expected = counts.comparisons(i, j) * Math.exp(pair.logP[o]);
                        add(slope, place, score, times(i, j, o), expected);
                    }
                }
            }
            return slope;
        }

        private static void add(NewtonMaximum.Slope slope, int[] place, double[] score, double n, double expected) {
            for (int a = 0; a < place.length; a++) {
                for (int b = 0; place[a] >= 0 && b < place.length; b++) {
                    if (place[b] >= 0) {
                        slope.information()[place[a]][place[b]] += expected * score[a] * score[b];
                    }
                }
                if (place[a] >= 0) {
                    slope.gradient()[place[a]] += n * score[a];
                }
            }
        }

        private static double strength(double[] at, int player) {
            return player == 0 ? 0 : at[player - 1];
        }

        private double times(int i, int j, int outcome) {
            return switch (outcome) {
                case WIN -> counts.wins(i, j);
                case TIE -> counts.ties(i, j);
                default -> counts.wins(j, i);
            };
        }
    }
}
