package org.touchstone.stats.bias;

import java.util.Arrays;
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
    /** Beyond this many log-odds an unpenalised estimate has run away to infinity. */
    private static final double RUNAWAY = 25;

    private final LogisticData data;
    private final double[] penalties;
    private final NewtonMaximum.Maximum maximum;

    private RidgeLogistic(LogisticData data, double[] penalties, NewtonMaximum.Maximum maximum) {
        this.data = data;
        this.penalties = penalties;
        this.maximum = maximum;
    }

    /**
     * Fits the model.
     *
     * @param penalties λ of each column, from 0, finite
     * @return {@link Outcome.Reason#NO_DATA} without rows or columns, {@link Outcome.Reason#COLLINEAR} when columns
     *     without penalty follow from each other, {@link Outcome.Reason#SEPARATED} when such columns tell yes from no
     *     without error (their maximum lies at infinity)
     */
    public static Outcome<RidgeLogistic> fit(LogisticData data, double... penalties) {
        if (data.columns() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        Checks.that(penalties.length == data.columns(), "one penalty per column is needed");
        Checks.that(Arrays.stream(penalties).allMatch(l -> l >= 0 && l < 1e300), "a penalty is negative or infinite");
        Outcome<NewtonMaximum.Maximum> found = NewtonMaximum.withDefaults()
                .from(new double[data.columns()], new Penalised(data, penalties, Profile.Held.none(data.columns())));
        if (found.whyNot().filter(Outcome.Reason.NOT_CONVERGED::equals).isPresent()
                || found.estimate().filter(m -> runaway(data, penalties, m)).isPresent()) {
            return Outcome.none(Outcome.Reason.SEPARATED);
        }
        return found.map(m -> new RidgeLogistic(data, penalties.clone(), m));
    }

    /** Fits by maximum likelihood: no column has a penalty. */
    public static Outcome<RidgeLogistic> unpenalised(LogisticData data) {
        return fit(data, new double[data.columns()]);
    }

    private static boolean runaway(LogisticData data, double[] penalties, NewtonMaximum.Maximum m) {
        for (int c = 0; c < penalties.length; c++) {
            double largest = 0;
            for (int i = 0; i < data.size(); i++) {
                largest = Math.max(largest, Math.abs(data.x(i, c)));
            }
            if (penalties[c] == 0
                    && Math.abs(m.at()[c]) * largest > RUNAWAY
                    && m.standardError(c) * largest > RUNAWAY) {
                return true;
            }
        }
        return false;
    }

    /** The coefficient of a column, in log-odds. */
    public double coefficient(int column) {
        return maximum.at()[column];
    }

    /** Its standard error. */
    public double standardError(int column) {
        return maximum.standardError(column);
    }

    /** The covariance of two coefficients. */
    public double covariance(int one, int other) {
        return maximum.covariance()[one][other];
    }

    /** The log-likelihood minus the penalties, at the maximum. */
    public double penalisedLogLikelihood() {
        return maximum.value();
    }

    /** The fitted probability of yes of a row of the data. */
    public double probability(int row) {
        return 1 / (1 + Math.exp(-data.logit(row, maximum.at())));
    }

    /** The p value of the likelihood ratio test that a coefficient is zero, χ² with one degree of freedom. */
    public Outcome<Double> pValue(int column) {
        return profile().pValue(column);
    }

    /**
     * The profile-likelihood interval of a coefficient.
     *
     * @param level such as 0.95
     * @return flagged {@link Outcome.Flag#UNBOUNDED} with an infinite end where the profile does not fall far enough
     */
    public Outcome<Interval> interval(int column, double level) {
        return profile().interval(column, level);
    }

    /**
     * The covariance of the coefficients that holds when rows of one cluster (a person, an item) depend on each other;
     * as {@link ClusterRobust#covariance}.
     */
    public Outcome<double[][]> clusterCovariance(int... clusterOfRow) {
        return ClusterRobust.covariance(data, maximum, clusterOfRow);
    }

    private Profile profile() {
        return new Profile(maximum, held -> new Penalised(data, penalties, held));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    private record Penalised(LogisticData data, double[] penalties, Profile.Held held)
            implements NewtonMaximum.Objective {

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
