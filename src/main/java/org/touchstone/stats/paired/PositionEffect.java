package org.touchstone.stats.paired;

import java.util.Optional;
import org.touchstone.stats.Checks;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * The Bradley-Terry model with a position effect: {@code logit P(first beats second) = s_first - s_second + side}.
 * The side is where a response was shown, or who plays at home. Agresti A. (2002), Categorical Data Analysis, section
 * 10.6.
 */
public final class PositionEffect {
    /** Log-odds beyond which an estimate counts as diverged. */
    private static final double RUNAWAY = 25;

    private PositionEffect() {}

    /**
     * A fit.
     *
     * @param strengths log-strengths with mean zero
     * @param side the advantage of the first position in log-odds; negative if the second is favoured
     * @param standardError of the side
     * @param logLikelihood without the constant
     */
    public record Fit(Strengths strengths, double side, double standardError, double logLikelihood) {}

    /**
     * Fits the model.
     *
     * @param firstWins {@code firstWins[i][j]}: i was first, j second, i won
     * @param secondWins {@code secondWins[i][j]}: i was first, j second, j won
     * @return as {@link BradleyTerry#fit}; also {@link Outcome.Reason#SEPARATED} if one side won throughout
     */
    public static Outcome<Fit> fit(long[][] firstWins, long[][] secondWins) {
        Checks.that(firstWins.length == secondWins.length, "tables of different players");
        int m = firstWins.length;
        check(firstWins);
        check(secondWins);
        long[][] wins = new long[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                wins[i][j] = firstWins[i][j] + secondWins[j][i];
            }
        }
        Optional<Outcome.Reason> obstacle = PairCounts.ofWins(wins).obstacle();
        if (obstacle.isPresent()) {
            return Outcome.none(obstacle.get());
        }
        Outcome<NewtonMaximum.Maximum> found =
                NewtonMaximum.withDefaults().from(new double[m], new Likelihood(firstWins, secondWins));
        if (found.estimate().filter(x -> Math.abs(x.at()[m - 1]) < RUNAWAY).isEmpty()) {
            return Outcome.none(
                    found.whyNot().filter(Outcome.Reason.COLLINEAR::equals).orElse(Outcome.Reason.SEPARATED));
        }
        return found.map(maximum -> {
            double[] strength = new double[m];
            double[][] covariance = new double[m][m];
            for (int i = 1; i < m; i++) {
                strength[i] = maximum.at()[i - 1];
                System.arraycopy(maximum.covariance()[i - 1], 0, covariance[i], 1, m - 1);
            }
            return new Fit(
                    new Strengths(strength, covariance),
                    maximum.at()[m - 1],
                    maximum.standardError(m - 1),
                    maximum.value());
        });
    }

    private static void check(long[][] counts) {
        for (long[] row : counts) {
            Checks.that(row.length == counts.length, "the table is not square");
            for (long n : row) {
                Checks.count("count", n);
            }
        }
    }

    /** Parameters: strengths of all players but the first, then the side. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    private record Likelihood(long[][] firstWins, long[][] secondWins) implements NewtonMaximum.Objective {

        @Override
        public double value(double[] at) {
            double sum = 0;
            for (int i = 0; i < firstWins.length; i++) {
                for (int j = 0; j < firstWins.length; j++) {
                    double d = logit(at, i, j);
                    sum -= firstWins[i][j] * Math.max(-d, 0)
                            + secondWins[i][j] * Math.max(d, 0)
                            + (firstWins[i][j] + secondWins[i][j]) * Math.log1p(Math.exp(-Math.abs(d)));
                }
            }
            return sum;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] at) {
            double[] gradient = new double[at.length];
            double[][] information = new double[at.length][at.length];
            for (int i = 0; i < firstWins.length; i++) {
                for (int j = 0; j < firstWins.length; j++) {
                    double p = 1 / (1 + Math.exp(-logit(at, i, j)));
                    double n = firstWins[i][j] + secondWins[i][j];
                    int[] place = {i - 1, j - 1, at.length - 1};
                    double[] sign = {1, -1, 1};
                    for (int a = 0; a < 3; a++) {
                        for (int b = 0; place[a] >= 0 && b < 3; b++) {
                            if (place[b] >= 0) {
                                information[place[a]][place[b]] += n * p * (1 - p) * sign[a] * sign[b];
                            }
                        }
                        if (place[a] >= 0) {
                            gradient[place[a]] += (firstWins[i][j] - n * p) * sign[a];
                        }
                    }
                }
            }
            return new NewtonMaximum.Slope(gradient, information);
        }

        private static double logit(double[] at, int i, int j) {
            double first = i == 0 ? 0 : at[i - 1];
            double second = j == 0 ? 0 : at[j - 1];
            return first - second + at[at.length - 1];
        }
    }
}
