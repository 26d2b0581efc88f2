package org.touchstone.stats.regression;

import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * Logistic regression with a ridge: it maximises {@code l(β) - ½ Σ λ_c β_c²}. A penalty of λ is a normal prior of mean
 * zero and variance 1/λ; a penalty of zero everywhere is maximum likelihood. Immutable.
 *
 * <p>Standard errors are those of Laplace's approximation, the inverse of {@code X'WX + diag(λ)}. le Cessie S., van
 * Houwelingen J. C. (1992), Applied Statistics 41.
 */
public final class RidgeLogistic {
    /** Scaled to its units, like all numbers below. */
    private final LogisticData data;

    private final double[] units;
    private final double[] penalties;
    private final NewtonMaximum.Maximum maximum;

    private RidgeLogistic(LogisticData data, double[] units, double[] penalties, NewtonMaximum.Maximum maximum) {
        this.data = data;
        this.units = units;
        this.penalties = penalties;
        this.maximum = maximum;
    }

    /**
     * Fits the model.
     *
     * @param penalties λ of each column, from 0, finite
     * @return {@link Outcome.Reason#NO_DATA} without rows, columns or observations, {@link Outcome.Reason#COLLINEAR}
     * if columns without penalty are linearly dependent, {@link Outcome.Reason#SEPARATED} if such columns predict the
     * outcome without error (their maximum lies at infinity)
     */
    public static Outcome<RidgeLogistic> fit(LogisticData data, double... penalties) {
        Checks.that(Arrays.stream(penalties).allMatch(l -> l >= 0 && l < 1e300), "a penalty is negative or infinite");
        if (data.isEmpty()) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        Checks.that(penalties.length == data.columns(), "one penalty per column is needed");
        double[] units = data.units();
        double[] inUnits = new double[units.length];
        for (int c = 0; c < units.length; c++) {
            inUnits[c] = penalties[c] / units[c] / units[c];
        }
        return fit(data.in(units), units, inUnits);
    }

    private static Outcome<RidgeLogistic> fit(LogisticData data, double[] units, double[] penalties) {
        Outcome<NewtonMaximum.Maximum> found = NewtonMaximum.withDefaults()
                .from(
                        new double[data.columns()],
                        new Penalised(data, penalties, ProfileLikelihood.Held.none(data.columns())));
        if (found.whyNot().filter(Outcome.Reason.NOT_CONVERGED::equals).isPresent()) {
            return Outcome.none(Outcome.Reason.SEPARATED);
        }
        return found.map(m -> new RidgeLogistic(data, units, penalties, m));
    }

    /** Fits by maximum likelihood: no column has a penalty. */
    public static Outcome<RidgeLogistic> unpenalised(LogisticData data) {
        return fit(data, new double[data.columns()]);
    }

    /** Returns the coefficient of a column, in log-odds. */
    public double coefficient(int column) {
        return maximum.at()[column] / units[column];
    }

    /** Returns its standard error. */
    public double standardError(int column) {
        return maximum.standardError(column) / units[column];
    }

    /** Returns the covariance of two coefficients. */
    public double covariance(int one, int other) {
        return maximum.covariance()[one][other] / units[one] / units[other];
    }

    /** Returns the log-likelihood minus the penalties, at the maximum. */
    public double penalisedLogLikelihood() {
        return maximum.value();
    }

    /** Returns the fitted probability of yes for a row of the data. */
    public double probability(int row) {
        return 1 / (1 + Math.exp(-data.logit(row, maximum.at())));
    }

    /** Returns the p value of the likelihood ratio test that a coefficient is zero, χ² with one degree of freedom. */
    public Outcome<Double> pValue(int column) {
        return profile().pValue(column);
    }

    /**
     * Returns the profile-likelihood interval of a coefficient.
     *
     * @param level such as 0.95
     * @return flagged {@link Outcome.Flag#UNBOUNDED} with an infinite end if the profile does not fall far enough
     */
    public Outcome<Interval> interval(int column, double level) {
        return profile().interval(column, level, units[column]);
    }

    /**
     * Returns the covariance of the coefficients that is valid if rows of one cluster (a person, an item) depend on
     * each other; see {@link ClusterRobust#covariance}.
     */
    public Outcome<double[][]> clusterCovariance(int... clusterOfRow) {
        return ClusterRobust.covariance(data, units, maximum, clusterOfRow);
    }

    private ProfileLikelihood profile() {
        return new ProfileLikelihood(maximum, List.of(held -> new Penalised(data, penalties, held)));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    private record Penalised(LogisticData data, double[] penalties, ProfileLikelihood.Held held)
            implements NewtonMaximum.Objective {

        @Override
        public double reach(double[] step) {
            return data.largestLogit(held.change(step));
        }

        @Override
        public double value(double[] free) {
            double[] beta = held.full(free);
            double value = data.logLikelihood(beta);
            for (int c = 0; c < beta.length; c++) {
                value -= penalties[c] * beta[c] * beta[c] / 2;
            }
            return value;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] free) {
            double[] beta = held.full(free);
            double[] gradient = data.score(beta);
            double[][] information = data.information(data.weights(beta));
            for (int c = 0; c < beta.length; c++) {
                gradient[c] -= penalties[c] * beta[c];
                information[c][c] += penalties[c];
            }
            return held.reduced(gradient, information);
        }
    }
}
