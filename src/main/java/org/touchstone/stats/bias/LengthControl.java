package org.touchstone.stats.bias;

import java.util.Arrays;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;
import org.touchstone.stats.regression.LogisticData;
import org.touchstone.stats.regression.RidgeLogistic;

/**
 * The win rate of a model over a baseline, adjusted to equal response lengths. Immutable and thread-safe.
 *
 * <p>{@code P(model wins on x) = σ(θ + φ tanh(Δl_x / sd(Δl)) + ψ γ_x)}, Δl the length of the model's response minus that
 * of the baseline's, sd its population standard deviation, γ the difficulty of the item. The controlled rate is the mean
 * over the items with the length term set to zero. Dubois Y. et al. (2024), Length-Controlled AlpacaEval; with a ridge on
 * φ and ψ in place of cross-validated regularisation, and none on θ, so that without length or difficulty the controlled
 * rate is the raw one.
 *
 * @param penalty λ of the ridge on φ and ψ, from 0
 */
public record LengthControl(double penalty) {
    /** Difference of raw and controlled rate from which a warning is due. */
    public static final double WARNING = 0.10;

    /** Throws for negative penalties. */
    public LengthControl {
        Checks.that(penalty >= 0 && penalty < 1e300, "the penalty must be at least 0, not " + penalty);
    }

    /** λ = 0.5, the penalty of {@link StyleControl}. */
    public static LengthControl withDefaults() {
        return new LengthControl(0.5);
    }

    /**
     * The result.
     *
     * @param raw the share won, a tie as half, 0..1
     * @param controlled the same with the length term at zero, 0..1
     * @param standardError of the controlled rate by the delta method, over the same items
     * @param lengthEffect φ, in log-odds: the advantage of a much longer response
     * @param lengthEffectError its standard error
     * @param difficultyEffect ψ; 0 if no difficulty was given
     */
    public record Rate(
            double raw,
            double controlled,
            double standardError,
            double lengthEffect,
            double lengthEffectError,
            double difficultyEffect) {

        /** Returns the normal interval of the controlled rate within 0..1; {@code level} such as 0.95. */
        public Interval interval(double level) {
            double half = TailProbabilities.normalWidth(level) * standardError;
            return new Interval(controlled - half, controlled + half).within(0, 1);
        }

        /** Returns whether raw and controlled rate differ by more than {@link #WARNING}. */
        public boolean farFromRaw() {
            return Math.abs(controlled - raw) > WARNING;
        }
    }

    /** Returns the rate without difficulty; see {@link #of(double[], double[], double[])}. */
    public Outcome<Rate> of(double[] outcome, double[] lengthDifference) {
        return of(outcome, lengthDifference, new double[outcome.length]);
    }

    /**
     * Returns the rate.
     *
     * @param outcome per item: 1 the model won, 0 the baseline, 0.5 a tie
     * @param lengthDifference per item, in any common unit, finite
     * @param difficulty γ per item, finite; all equal means none
     * @return {@link Outcome.Reason#NO_DATA} without items; {@link Outcome.Reason#SEPARATED} if every item was won,
     * or lost; {@link Outcome.Reason#COLLINEAR} if, without penalty, difficulty and length are linearly dependent;
     * flagged {@link Outcome.Flag#NO_VARIATION} if lengths never differ: the controlled rate is then the raw one
     */
    public Outcome<Rate> of(double[] outcome, double[] lengthDifference, double[] difficulty) {
        int n = outcome.length;
        Checks.that(lengthDifference.length == n && difficulty.length == n, "columns differ in length");
        if (n == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double[] length = scaled(lengthDifference);
        double[] gamma = centred(difficulty);
        boolean varies = Arrays.stream(length).anyMatch(l -> l != length[0]);
        boolean difficult = Arrays.stream(gamma).anyMatch(g -> g != 0);
        double[][] rows = new double[n][];
        double[] ones = new double[n];
        for (int i = 0; i < n; i++) {
            Checks.closedUnit("outcome", outcome[i]);
            rows[i] = row(varies, length[i], difficult, gamma[i]);
            ones[i] = 1;
        }
        double[] penalties = new double[rows[0].length];
        Arrays.fill(penalties, 1, penalties.length, penalty);
        LogisticData data = new LogisticData(rows, outcome, ones);
        Outcome<RidgeLogistic> fit = RidgeLogistic.fit(data, penalties);
        if (fit.estimate().isEmpty()) {
            return Outcome.none(fit.whyNot().orElseThrow());
        }
        Rate rate = rate(fit.get(), outcome, new boolean[] {varies, difficult}, gamma);
        return varies ? Outcome.of(rate) : Outcome.of(rate, Outcome.Flag.NO_VARIATION);
    }

    private static double[] row(boolean varies, double length, boolean difficult, double gamma) {
        if (varies) {
            return difficult ? new double[] {1, length, gamma} : new double[] {1, length};
        }
        return difficult ? new double[] {1, gamma} : new double[] {1};
    }

    private static Rate rate(RidgeLogistic fit, double[] outcome, boolean[] has, double[] gamma) {
        int difficulty = has[0] ? 2 : 1;
        double psi = has[1] ? fit.coefficient(difficulty) : 0;
        double byTheta = 0;
        double byPsi = 0;
        double sum = 0;
        for (double g : gamma) {
            double p = 1 / (1 + Math.exp(-fit.coefficient(0) - psi * g));
            sum += p;
            byTheta += p * (1 - p);
            byPsi += p * (1 - p) * g;
        }
        double variance = byTheta * byTheta * fit.covariance(0, 0);
        if (has[1]) {
            variance += 2 * byTheta * byPsi * fit.covariance(0, difficulty)
                    + byPsi * byPsi * fit.covariance(difficulty, difficulty);
        }
        int n = gamma.length;
        return new Rate(
                Arrays.stream(outcome).average().orElseThrow(),
                sum / n,
                Math.sqrt(Math.max(0, variance)) / n,
                has[0] ? fit.coefficient(1) : 0,
                has[0] ? fit.standardError(1) : 0,
                psi);
    }

    /** Returns tanh of the difference in population standard deviations; all zero if that is zero. */
    private static double[] scaled(double[] difference) {
        double mean = Arrays.stream(difference).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(difference)
                .map(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow());
        return Arrays.stream(difference)
                .map(d -> sd > 0 ? Math.tanh(d / sd) : Math.signum(d))
                .toArray();
    }

    private static double[] centred(double[] difficulty) {
        double mean = Arrays.stream(difficulty).average().orElseThrow();
        return Arrays.stream(difficulty).map(g -> g - mean).toArray();
    }
}
