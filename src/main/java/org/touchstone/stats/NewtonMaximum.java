package org.touchstone.stats;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Damped Newton maximisation of a smooth function that is concave near its maximum, such as a log-likelihood with few
 * parameters. Immutable and thread-safe.
 *
 * <p>Each step solves {@code information * step = gradient}, is shortened to a length of {@code maxStep}, and is
 * halved until the function does not decrease. Stops when the largest coordinate of the full step is below
 * {@code tolerance}.
 *
 * @param maxIterations maximum number of steps
 * @param tolerance the largest coordinate of a step that counts as converged
 * @param maxStep maximum length of a step
 */
public record NewtonMaximum(int maxIterations, double tolerance, double maxStep) {
    private static final double SINGULAR = 1e-12;

    /** A function with its gradient. */
    public interface Objective {
        /** Returns the value at a point; may be negative infinity outside the domain. */
        double value(double[] at);

        /** Returns the length of a step for its limit: the largest coordinate, unless the function overrides it. */
        default double reach(double[] step) {
            double largest = 0;
            for (double s : step) {
                largest = Math.max(largest, Math.abs(s));
            }
            return largest;
        }

        /**
         * Returns the gradient and the information (the negative of the second derivative, or a substitute) at a
         * point.
         */
        Slope slope(double[] at);
    }

    /**
     * Gradient and information at a point.
     *
     * @param gradient first derivatives
     * @param information symmetric, positive definite where the maximum is well defined
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    public record Slope(double[] gradient, double[][] information) {}

    /**
     * The result of the maximisation.
     *
     * @param at the parameters
     * @param value the function value there
     * @param covariance the inverse of the information there
     * @param iterations steps taken
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    public record Maximum(double[] at, double value, double[][] covariance, int iterations) {
        /** Returns the square root of a diagonal element of the covariance. */
        public double standardError(int parameter) {
            return Math.sqrt(covariance[parameter][parameter]);
        }
    }

    /** Returns the defaults: 200 steps, a tolerance of 1e-10, a step length of at most 5. */
    public static NewtonMaximum withDefaults() {
        return new NewtonMaximum(200, 1e-10, 5);
    }

    /**
     * Maximises from a start.
     *
     * @return the maximum; {@link Outcome.Reason#COLLINEAR} if the information is singular at the start,
     * {@link Outcome.Reason#NOT_CONVERGED} if it vanishes on the way (the maximum lies at infinity) or the maximum
     * number of steps is reached
     */
    public Outcome<Maximum> from(double[] start, Objective f) {
        double[] at = start.clone();
        double value = f.value(at);
        for (int i = 1; i <= maxIterations; i++) {
            Slope slope = f.slope(at);
            DecompositionSolver solver = solver(slope.information());
            if (!solver.isNonSingular()) {
                return Outcome.none(i == 1 ? Outcome.Reason.COLLINEAR : Outcome.Reason.NOT_CONVERGED);
            }
            double[] step =
                    solver.solve(new ArrayRealVector(slope.gradient(), false)).toArray();
            double largest = largest(step);
            if (!Double.isFinite(largest)) {
                return Outcome.none(Outcome.Reason.NOT_CONVERGED);
            }
            double scale = Math.min(1, maxStep / Math.max(f.reach(step), Double.MIN_NORMAL));
            double[] next = plus(at, step, scale);
            double nextValue = f.value(next);
            for (int half = 0; half < 40 && !(nextValue >= value - 1e-12 * Math.abs(value)); half++) {
                scale /= 2;
                next = plus(at, step, scale);
                nextValue = f.value(next);
            }
            at = next;
            value = nextValue;
            if (largest < tolerance) {
                return finish(at, value, f, i);
            }
        }
        return Outcome.none(Outcome.Reason.NOT_CONVERGED);
    }

    private static Outcome<Maximum> finish(double[] at, double value, Objective f, int iterations) {
        DecompositionSolver solver = solver(f.slope(at).information());
        if (!solver.isNonSingular()) {
            return Outcome.none(Outcome.Reason.NOT_CONVERGED);
        }
        double[][] covariance = solver.getInverse().getData();
        return Outcome.of(new Maximum(at, value, covariance, iterations));
    }

    /**
     * Singularity is judged relative to the largest diagonal element, so that the unit of the data does not matter.
     */
    private static DecompositionSolver solver(double[][] information) {
        RealMatrix matrix = new Array2DRowRealMatrix(information, false);
        double diagonal = 0;
        for (int i = 0; i < information.length; i++) {
            diagonal = Math.max(diagonal, Math.abs(information[i][i]));
        }
        return new LUDecomposition(matrix, SINGULAR * Math.max(diagonal, Double.MIN_NORMAL)).getSolver();
    }

    private static double[] plus(double[] at, double[] step, double scale) {
        double[] sum = at.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * step[i];
        }
        return sum;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double s : step) {
            largest = Double.isNaN(s) ? Double.NaN : Math.max(largest, Math.abs(s));
        }
        return largest;
    }
}
