package org.touchstone.stats.regression;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.touchstone.stats.Interval;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * Logistic regression with Firth's penalty, which has finite estimates even if a variable separates yes from no.
 * Immutable.
 *
 * <p>It maximises {@code l(β) + ½ ln det(X'WX)}; the score is {@code Σ (y - np + h(½ - p)) x}, h the diagonal of the hat
 * matrix. Intervals and tests come from the profile of the penalised likelihood, because near separation it is far from
 * symmetric. Firth D. (1993), Biometrika 80; Heinze G., Schemper M. (2002), Statistics in Medicine 21.
 */
public final class FirthLogistic {
    private static final NewtonMaximum ASCENT = NewtonMaximum.withDefaults();
    /** Step of the finite differences, in units of the columns. */
    private static final double STEP = 1e-5;

    /** Scaled to its units, like all numbers below. */
    private final LogisticData data;

    private final double[] units;
    private final NewtonMaximum.Maximum maximum;

    private FirthLogistic(LogisticData data, double[] units, NewtonMaximum.Maximum maximum) {
        this.data = data;
        this.units = units;
        this.maximum = maximum;
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#NO_DATA} without rows, columns or observations, {@link Outcome.Reason#COLLINEAR}
     * if a column depends linearly on the others, {@link Outcome.Reason#NOT_CONVERGED} if the iteration fails
     */
    public static Outcome<FirthLogistic> fit(LogisticData data) {
        if (data.isEmpty()) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        double[] units = data.units();
        LogisticData inUnits = data.in(units);
        ProfileLikelihood.Held none = ProfileLikelihood.Held.none(units.length);
        double[] start = new double[units.length];
        Outcome<NewtonMaximum.Maximum> scoring = ASCENT.from(start, new Penalised(inUnits, none, false));
        boolean failed =
                scoring.whyNot().filter(Outcome.Reason.NOT_CONVERGED::equals).isPresent();
        return (failed ? ASCENT.from(start, new Penalised(inUnits, none, true)) : scoring)
                .map(maximum -> new FirthLogistic(inUnits, units, withInformation(inUnits, maximum)));
    }

    /** The covariance is that of the information, as published, not of the penalised likelihood. */
    private static NewtonMaximum.Maximum withInformation(LogisticData data, NewtonMaximum.Maximum maximum) {
        double[][] covariance = new LUDecomposition(
                        new Array2DRowRealMatrix(data.information(data.weights(maximum.at())), false), 0)
                .getSolver()
                .getInverse()
                .getData();
        return new NewtonMaximum.Maximum(maximum.at(), maximum.value(), covariance, maximum.iterations());
    }

    /** Returns the coefficient of a column, in log-odds. */
    public double coefficient(int column) {
        return maximum.at()[column] / units[column];
    }

    /** Returns its standard error from the information; for inference prefer the interval. */
    public double standardError(int column) {
        return maximum.standardError(column) / units[column];
    }

    /** Returns the penalised log-likelihood at the maximum. */
    public double penalisedLogLikelihood() {
        return maximum.value() + Arrays.stream(units).map(Math::log).sum();
    }

    /**
     * Returns the p value of the penalised likelihood ratio test that a coefficient is zero, χ² with one degree of
     * freedom.
     */
    public Outcome<Double> pValue(int column) {
        return profile().pValue(column);
    }

    /**
     * Returns the p value of the penalised likelihood ratio test that several coefficients are all zero.
     *
     * @param columns the tested columns, each once, at least one
     */
    public Outcome<Double> jointPValue(int... columns) {
        return profile().jointPValue(columns);
    }

    /**
     * Returns the profile-likelihood interval of a coefficient. With a dozen rows for three columns the profile may
     * have several branches; the interval follows the highest one reached from the estimate, and ends where it first
     * crosses the limit.
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
        return new ProfileLikelihood(
                maximum, List.of(held -> new Penalised(data, held, false), held -> new Penalised(data, held, true)));
    }

    /** The penalised likelihood, with some coefficients fixed. */
    private record Penalised(LogisticData data, ProfileLikelihood.Held held, boolean observed)
            implements NewtonMaximum.Objective {

        @Override
        public double reach(double[] step) {
            return data.largestLogit(held.change(step));
        }

        @Override
        public double value(double[] free) {
            double[] beta = held.full(free);
            double determinant =
                    decomposition(data.information(data.weights(beta))).getDeterminant();
            return determinant > 0 ? data.logLikelihood(beta) + Math.log(determinant) / 2 : Double.NEGATIVE_INFINITY;
        }

        /**
         * Uses the information or, if {@link #observed} is set, the second derivative of the penalised likelihood by
         * differences of its score, where it is positive definite: if a coefficient is fixed far from its estimate,
         * scoring with the information alone does not converge.
         */
        @Override
        public NewtonMaximum.Slope slope(double[] free) {
            double[] beta = held.full(free);
            double[][] information = data.information(data.weights(beta));
            if (!decomposition(information).getSolver().isNonSingular()) {
                return new NewtonMaximum.Slope(new double[free.length], new double[free.length][free.length]);
            }
            NewtonMaximum.Slope expected = held.reduced(score(beta), information);
            if (!observed) {
                return expected;
            }
            double[][] bend = new double[free.length][free.length];
            for (int c = 0; c < free.length; c++) {
                double[] above = difference(free, c, STEP);
                double[] below = difference(free, c, -STEP);
                for (int r = 0; r < free.length; r++) {
                    bend[r][c] += (below[r] - above[r]) / (4 * STEP);
                    bend[c][r] += (below[r] - above[r]) / (4 * STEP);
                }
            }
            return isPositiveDefinite(bend) ? new NewtonMaximum.Slope(expected.gradient(), bend) : expected;
        }

        private double[] difference(double[] free, int column, double step) {
            double[] moved = free.clone();
            moved[column] += step;
            double[] score = score(held.full(moved));
            return Arrays.stream(held.free()).mapToDouble(c -> score[c]).toArray();
        }

        private static boolean isPositiveDefinite(double[][] matrix) {
            for (double[] row : matrix) {
                if (!Arrays.stream(row).allMatch(Double::isFinite)) {
                    return false;
                }
            }
            try {
                double[][] lower = new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-6, 0)
                        .getL()
                        .getData();
                return lower.length == matrix.length;
            } catch (NonPositiveDefiniteMatrixException e) {
                return false;
            }
        }

        /** Returns the penalised score; zero if the information is singular. */
        private double[] score(double[] beta) {
            double[] weights = data.weights(beta);
            double[] score = new double[beta.length];
            DecompositionSolver solver =
                    decomposition(data.information(weights)).getSolver();
            if (!solver.isNonSingular()) {
                return score;
            }
            double[][] inverse = solver.getInverse().getData();
            for (int i = 0; i < data.size(); i++) {
                double p = 1 / (1 + Math.exp(-data.logit(i, beta)));
                double residual = data.residual(i, beta) + weights[i] * quadratic(inverse, i) * (0.5 - p);
                for (int c = 0; c < beta.length; c++) {
                    score[c] += residual * data.x(i, c);
                }
            }
            return score;
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

        /**
         * Singularity is judged relative to the largest diagonal element, so that the unit of the data does not
         * matter.
         */
        private static LUDecomposition decomposition(double[][] information) {
            double largest = Double.MIN_NORMAL;
            for (int c = 0; c < information.length; c++) {
                largest = Math.max(largest, information[c][c]);
            }
            return new LUDecomposition(new Array2DRowRealMatrix(information, false), 1e-13 * largest);
        }
    }
}
