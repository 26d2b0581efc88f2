package org.touchstone.stats.bias;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.touchstone.stats.Interval;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * Logistic regression with Firth's penalty, which has finite estimates even where a variable separates yes from no.
 * Immutable.
 *
 * <p>It maximises {@code l(β) + ½ ln det(X'WX)}; the score is {@code Σ (y - np + h(½ - p)) x}, h the diagonal of the hat
 * matrix. Intervals and tests come from the profile of the penalised likelihood, because near separation it is far from
 * symmetric. Firth D. (1993), Biometrika 80; Heinze G., Schemper M. (2002), Statistics in Medicine 21.
 */
public final class FirthLogistic {
    private static final NewtonMaximum ASCENT = NewtonMaximum.withDefaults();

    private final LogisticData data;
    private final NewtonMaximum.Maximum maximum;

    private FirthLogistic(LogisticData data, NewtonMaximum.Maximum maximum) {
        this.data = data;
        this.maximum = maximum;
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#NO_DATA} without rows or columns, {@link Outcome.Reason#COLLINEAR} when a column
     *     follows from the others, {@link Outcome.Reason#NOT_CONVERGED} when the iteration fails
     */
    public static Outcome<FirthLogistic> fit(LogisticData data) {
        if (data.columns() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        return ASCENT.from(new double[data.columns()], new Penalised(data, Profile.Held.none(data.columns())))
                .map(maximum -> new FirthLogistic(data, maximum));
    }

    /** The coefficient of a column, in log-odds. */
    public double coefficient(int column) {
        return maximum.at()[column];
    }

    /** Its standard error from the information; for verdicts prefer the interval. */
    public double standardError(int column) {
        return maximum.standardError(column);
    }

    /** The penalised log-likelihood at the maximum. */
    public double penalisedLogLikelihood() {
        return maximum.value();
    }

    /** The p value of the penalised likelihood ratio test that a coefficient is zero, χ² with one degree of freedom. */
    public Outcome<Double> pValue(int column) {
        return profile().pValue(column);
    }

    /**
     * The p value of the penalised likelihood ratio test that several coefficients are zero at once.
     *
     * @param columns which, each once, at least one
     */
    public Outcome<Double> jointPValue(int... columns) {
        return profile().jointPValue(columns);
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
        return new Profile(maximum, held -> new Penalised(data, held));
    }

    /** The penalised likelihood, with some coefficients held. */
    private record Penalised(LogisticData data, Profile.Held held) implements NewtonMaximum.Objective {

        @Override
        public double value(double[] free) {
            double[] beta = held.full(free);
            double determinant =
                    decomposition(data.information(data.weights(beta))).getDeterminant();
            return determinant > 0 ? data.logLikelihood(beta) + Math.log(determinant) / 2 : Double.NEGATIVE_INFINITY;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] free) {
            double[] beta = held.full(free);
            double[] weights = data.weights(beta);
            double[][] information = data.information(weights);
            LUDecomposition decomposition = decomposition(information);
            if (!decomposition.getSolver().isNonSingular()) {
                return new NewtonMaximum.Slope(new double[free.length], new double[free.length][free.length]);
            }
            double[][] inverse = decomposition.getSolver().getInverse().getData();
            double[] gradient = new double[beta.length];
            for (int i = 0; i < data.size(); i++) {
                double p = 1 / (1 + Math.exp(-data.logit(i, beta)));
                double hat = weights[i] * quadratic(inverse, i);
                double residual = data.yes(i) - data.total(i) * p + hat * (0.5 - p);
                for (int c = 0; c < beta.length; c++) {
                    gradient[c] += residual * data.x(i, c);
                }
            }
            return held.reduced(gradient, information);
        }

        private double quadratic(double[][] inverse, int row) {
            double sum = 0;
            for (int a = 0; a < inverse.length; a++) {
                for (int b = 0; b < inverse.length; b++) {
                    sum += data.x(row, a) * inverse[a][b] * data.x(row, b);
                }
            }
            return sum;
        }

        /** Singular is measured against the largest diagonal element, so that the unit of the data does not matter. */
        private static LUDecomposition decomposition(double[][] information) {
            double largest = Double.MIN_NORMAL;
            for (int c = 0; c < information.length; c++) {
                largest = Math.max(largest, information[c][c]);
            }
            return new LUDecomposition(new Array2DRowRealMatrix(information, false), 1e-13 * largest);
        }
    }
}
