package org.touchstone.stats.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.touchstone.stats.Checks;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * The covariance of logistic coefficients if the rows of a cluster depend on each other: the sandwich
 * {@code J/(J-1) C (Σ s_g s_g') C}, C the covariance of independent rows and s_g the score of a cluster (CR1). Use it
 * with the t distribution of J - 1 degrees of freedom. Liang K.-Y., Zeger S. L. (1986), Biometrika 73; Cameron A. C.,
 * Miller D. L. (2015), Journal of Human Resources 50.
 */
final class ClusterRobust {
    private ClusterRobust() {}

    /**
     * Computes the covariance.
     *
     * @param data scaled to its units, as the maximum
     * @param units of the columns, to return the covariance of the original data
     * @param clusterOfRow any numbers; equal numbers form one cluster
     * @return {@link Outcome.Reason#TOO_FEW_UNITS} for fewer than two clusters
     */
    static Outcome<double[][]> covariance(
            LogisticData data, double[] units, NewtonMaximum.Maximum maximum, int... clusterOfRow) {
        Checks.that(clusterOfRow.length == data.size(), "one cluster per row is needed");
        int[] names = Arrays.stream(clusterOfRow).distinct().sorted().toArray();
        if (names.length < 2) {
            return Outcome.none(Outcome.Reason.TOO_FEW_UNITS);
        }
        int p = data.columns();
        double[][] scores = new double[names.length][p];
        for (int i = 0; i < data.size(); i++) {
            double residual = data.residual(i, maximum.at());
            double[] score = scores[Arrays.binarySearch(names, clusterOfRow[i])];
            for (int c = 0; c < p; c++) {
                score[c] += residual * data.x(i, c);
            }
        }
        RealMatrix s = new Array2DRowRealMatrix(scores, false);
        RealMatrix bread = new Array2DRowRealMatrix(maximum.covariance(), false);
        double correction = names.length / (names.length - 1.0);
        RealMatrix half = s.multiply(bread);
        double[][] covariance =
                half.transpose().multiply(half).scalarMultiply(correction).getData();
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                covariance[a][b] /= units[a] * units[b];
            }
        }
        return Outcome.of(covariance);
    }
}
