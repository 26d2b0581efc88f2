package org.touchstone.stats.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/**
 * The Bradley-Terry model of model comparisons with style terms beside the strengths, as public leaderboards fit it:
 * {@code logit P(first wins) = ln 10 (r_first - r_second) + Σ_k γ_k x_k}, minimising minus the log-likelihood plus
 * {@code λ/2} times the sum of all squared parameters. What style explains is not credited to a model. Immutable and
 * thread-safe.
 *
 * <p>Chiang W.-L. et al. (2024), Chatbot Arena; style control as described by LMSYS (2024). A tie is half a win. The
 * style terms x are prepared by the caller: {@code (a-b)/(a+b+1)}, standardised
 * ({@code org.touchstone.stats.bias.features.StyleDifference}).
 *
 * @param penalty λ, positive: it also makes the strengths finite if a model only won or only lost
 */
public record StyleControl(double penalty) {
    /** A rating difference of one means tenfold odds. */
    static final double SCALE = Math.log(10);

    /** Throws for a penalty that is not positive. */
    public StyleControl {
        Checks.positive("penalty", penalty);
    }

    /** λ = 0.5. */
    public static StyleControl withDefaults() {
        return new StyleControl(0.5);
    }

    /**
     * Comparisons, one per row.
     *
     * @param models number of models, named 0..models-1
     * @param first the model of the first response
     * @param second the model of the second response, different from the first
     * @param outcome 1 the first won, 0 the second won, 0.5 a tie
     * @param style the style terms of each row, first minus second; finite; the same number in every row, possibly
     * none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; read only
    public record Duels(int models, int[] first, int[] second, double[] outcome, double[][] style) {
        /**
         * Throws for columns of different length, unknown models, outcomes outside 0..1 and style that is not finite.
         */
        public Duels {
            int n = first.length;
            Checks.that(second.length == n && outcome.length == n && style.length == n, "columns differ in length");
            for (int i = 0; i < n; i++) {
                Checks.that(
                        0 <= first[i] && first[i] < models && 0 <= second[i] && second[i] < models,
                        "a model is not in 0.." + (models - 1));
                Checks.that(first[i] != second[i], "a model meets itself");
                Checks.closedUnit("outcome", outcome[i]);
                Checks.that(style[i].length == style[0].length, "rows differ in style terms");
                Checks.that(Arrays.stream(style[i]).allMatch(Double::isFinite), "a style term is not finite");
            }
        }

        int terms() {
            return style.length == 0 ? 0 : style[0].length;
        }
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#NO_DATA} without rows; {@link Outcome.Reason#NOT_CONVERGED} if the iteration
     * fails; flagged {@link Outcome.Flag#NO_VARIATION} if a style term is the same in every row (its coefficient is
     * then meaningless)
     */
    public Outcome<Fit> fit(Duels duels) {
        if (duels.first.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double[] start = new double[duels.models + duels.terms()];
        Outcome<NewtonMaximum.Maximum> found = NewtonMaximum.withDefaults().from(start, new Penalised(duels, penalty));
        if (found.estimate().isEmpty()) {
            return Outcome.none(Outcome.Reason.NOT_CONVERGED);
        }
        Fit fit = new Fit(duels, found.get());
        return constantTerm(duels) ? Outcome.of(fit, Outcome.Flag.NO_VARIATION) : Outcome.of(fit);
    }

    private static boolean constantTerm(Duels duels) {
        for (int k = 0; k < duels.terms(); k++) {
            int term = k;
            if (Arrays.stream(duels.style).allMatch(row -> row[term] == duels.style[0][term])) {
                return true;
            }
        }
        return false;
    }

    /** A fit. The penalty centres the ratings approximately. */
    public static final class Fit {
        private final Duels duels;
        private final NewtonMaximum.Maximum maximum;

        private Fit(Duels duels, NewtonMaximum.Maximum maximum) {
            this.duels = duels;
            this.maximum = maximum;
        }

        /** Returns the rating of a model in powers of ten of the odds. */
        public double rating(int model) {
            return maximum.at()[model];
        }

        /** Returns the rating on the Elo scale, {@code 400 r + 1000}. */
        public double chessRating(int model) {
            return 400 * rating(model) + 1000;
        }

        /** Returns the standard error of a rating, from Laplace's approximation. */
        public double ratingError(int model) {
            return maximum.standardError(model);
        }

        /** Returns the coefficient of a style term, in log-odds per unit of the term. */
        public double style(int term) {
            return maximum.at()[duels.models + term];
        }

        /** Returns its standard error. */
        public double styleError(int term) {
            return maximum.standardError(duels.models + term);
        }

        /** Returns the normal interval of a style coefficient; {@code level} such as 0.95. */
        public Interval styleInterval(int term, double level) {
            double half = TailProbabilities.normalWidth(level) * styleError(term);
            return new Interval(style(term) - half, style(term) + half);
        }

        /** Returns minus the log-likelihood plus the penalty: the minimised objective. */
        public double objective() {
            return -maximum.value();
        }

        /** Returns the probability that one model beats another at equal style. */
        public double winProbability(int model, int other) {
            return 1 / (1 + Math.exp(-SCALE * (rating(model) - rating(other))));
        }

        /**
         * Returns the style-controlled win rate of a model: {@link #winProbability} averaged over its opponents, each
         * weighted by the number of comparisons. It complements {@link #rawWinRate}.
         *
         * @return {@link Outcome.Reason#NO_DATA} for a model without comparisons
         */
        public Outcome<Double> controlledWinRate(int model) {
            return mean(model, (row, other) -> winProbability(model, other));
        }

        /** Returns the share of comparisons won, a tie as half; {@link Outcome.Reason#NO_DATA} without any. */
        public Outcome<Double> rawWinRate(int model) {
            return mean(model, (row, other) -> duels.first[row] == model ? duels.outcome[row] : 1 - duels.outcome[row]);
        }

        /** Returns the models, strongest first. */
        public List<Integer> ranking() {
            return IntStream.range(0, duels.models)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer m) -> -rating(m)))
                    .toList();
        }

        private interface Share {
            double of(int row, int other);
        }

        private Outcome<Double> mean(int model, Share share) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < duels.first.length; i++) {
                if (duels.first[i] == model || duels.second[i] == model) {
                    sum += share.of(i, duels.first[i] == model ? duels.second[i] : duels.first[i]);
                    n++;
                }
            }
            return n == 0 ? Outcome.none(Outcome.Reason.NO_DATA) : Outcome.of(sum / n);
        }
    }

    /** Parameters: ratings of all models, then style coefficients. Rows are sparse: two ratings and the style terms. */
    private record Penalised(Duels duels, double penalty) implements NewtonMaximum.Objective {

        private double logit(double[] at, int row) {
            double sum = SCALE * (at[duels.first[row]] - at[duels.second[row]]);
            double[] style = duels.style[row];
            for (int k = 0; k < style.length; k++) {
                sum += at[duels.models + k] * style[k];
            }
            return sum;
        }

        @Override
        public double value(double[] at) {
            double value = 0;
            for (double parameter : at) {
                value -= penalty * parameter * parameter / 2;
            }
            for (int i = 0; i < duels.first.length; i++) {
                double eta = logit(at, i);
                value += duels.outcome[i] * eta
                        - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));
            }
            return value;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] at) {
            double[] gradient = new double[at.length];
            double[][] information = new double[at.length][at.length];
            for (int a = 0; a < at.length; a++) {
                gradient[a] = -penalty * at[a];
                information[a][a] = penalty;
            }
            int terms = duels.terms();
            int[] place = new int[terms + 2];
            double[] x = new double[terms + 2];
            for (int i = 0; i < duels.first.length; i++) {
                place[0] = duels.first[i];
                place[1] = duels.second[i];
                x[0] = SCALE;
                x[1] = -SCALE;
                for (int k = 0; k < terms; k++) {
                    place[k + 2] = duels.models + k;
                    x[k + 2] = duels.style[i][k];
                }
                double p = 1 / (1 + Math.exp(-logit(at, i)));
                add(gradient, information, place, x, new double[] {duels.outcome[i] - p, p * (1 - p)});
            }
            return new NewtonMaximum.Slope(gradient, information);
        }

        private static void add(
                double[] gradient, double[][] information, int[] place, double[] x, double[] residualAndWeight) {
            for (int a = 0; a < place.length; a++) {
                gradient[place[a]] += residualAndWeight[0] * x[a];
                for (int b = 0; b < place.length; b++) {
                    information[place[a]][place[b]] += residualAndWeight[1] * x[a] * x[b];
                }
            }
        }
    }
}
