package org.touchstone.stats.regression;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/**
 * Binary outcomes with explanatory variables, equal rows grouped. Immutable. An intercept is a column of ones like
 * any other.
 */
public final class LogisticData {
    private final double[][] rows;
    private final double[] yes;
    private final double[] total;

    /**
     * @param rows explanatory values, finite, all rows equally long
     * @param yes number of yes outcomes per row, from 0
     * @param total number of observations per row, at least {@code yes}
     */
    public LogisticData(double[][] rows, double[] yes, double[] total) {
        Checks.that(rows.length == yes.length && rows.length == total.length, "columns differ in length");
        this.rows = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            Checks.that(rows[i].length == rows[0].length, "rows differ in length");
            Checks.that(Arrays.stream(rows[i]).allMatch(Double::isFinite), "a value is not finite");
            Checks.that(
                    yes[i] >= 0 && yes[i] <= total[i] && total[i] < Double.MAX_VALUE, "yes must lie from 0 to total");
            this.rows[i] = rows[i].clone();
        }
        this.yes = yes.clone();
        this.total = total.clone();
    }

    /** One observation per row. */
    public static LogisticData of(double[][] rows, boolean[] yes) {
        double[] ones = new double[yes.length];
        Arrays.fill(ones, 1);
        double[] counts = new double[yes.length];
        for (int i = 0; i < yes.length; i++) {
            counts[i] = yes[i] ? 1 : 0;
        }
        return new LogisticData(rows, counts, ones);
    }

    /** Returns whether there are no observations. */
    boolean isEmpty() {
        return columns() == 0 || Arrays.stream(total).allMatch(n -> n == 0);
    }

    /**
     * Returns the unit of each column, a power of two close to its largest absolute value (1 for a column of zeros).
     * Fitted in these units, steps, limits and singularity do not depend on the units of the data, and a power of two
     * preserves every digit.
     */
    double[] units() {
        double[] units = new double[columns()];
        for (int c = 0; c < units.length; c++) {
            double largest = 0;
            for (double[] row : rows) {
                largest = Math.max(largest, Math.abs(row[c]));
            }
            units[c] = largest == 0 ? 1 : Math.scalb(1.0, Math.min(1000, Math.max(-1000, Math.getExponent(largest))));
        }
        return units;
    }

    /** Returns the same data with each column in these units. */
    LogisticData in(double[] units) {
        double[][] scaled = new double[rows.length][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = rows[i].clone();
            for (int c = 0; c < units.length; c++) {
                scaled[i][c] /= units[c];
            }
        }
        return new LogisticData(scaled, yes, total);
    }

    /** Returns the number of rows. */
    public int size() {
        return rows.length;
    }

    /** Returns the number of explanatory columns; 0 without rows. */
    public int columns() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    double x(int row, int column) {
        return rows[row][column];
    }

    double yes(int row) {
        return yes[row];
    }

    double total(int row) {
        return total[row];
    }

    double logit(int row, double[] beta) {
        double sum = 0;
        for (int c = 0; c < beta.length; c++) {
            sum += rows[row][c] * beta[c];
        }
        return sum;
    }

    /** Returns the largest change of a logit for a change of the coefficients. */
    double largestLogit(double[] change) {
        double largest = 0;
        for (int i = 0; i < rows.length; i++) {
            largest = Math.max(largest, Math.abs(logit(i, change)));
        }
        return largest;
    }

    /** Returns the log-likelihood, stable for large logits. */
    double logLikelihood(double[] beta) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double eta = logit(i, beta);
            sum -= yes[i] * log1pExp(-eta) + (total[i] - yes[i]) * log1pExp(eta);
        }
        return sum;
    }

    /**
     * Returns observed minus expected yes at coefficients; small residuals keep their digits, so that a diverging fit
     * is not taken for converged.
     */
    double residual(int row, double[] beta) {
        double eta = logit(row, beta);
        double rarer = Math.exp(-Math.abs(eta)) / (1 + Math.exp(-Math.abs(eta)));
        double p = eta < 0 ? rarer : 1 - rarer;
        double q = eta < 0 ? 1 - rarer : rarer;
        return yes[row] * q - (total[row] - yes[row]) * p;
    }

    /** Returns the gradient of the log-likelihood. */
    double[] score(double[] beta) {
        double[] score = new double[beta.length];
        for (int i = 0; i < rows.length; i++) {
            double residual = residual(i, beta);
            for (int c = 0; c < beta.length; c++) {
                score[c] += residual * rows[i][c];
            }
        }
        return score;
    }

    private static double log1pExp(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /** Returns the weights n p (1-p) at coefficients. */
    double[] weights(double[] beta) {
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double e = Math.exp(-Math.abs(logit(i, beta)));
            weights[i] = total[i] * e / ((1 + e) * (1 + e));
        }
        return weights;
    }

    /** Returns the information X'WX. */
    double[][] information(double[] weights) {
        int p = columns();
        double[][] information = new double[p][p];
        for (int i = 0; i < rows.length; i++) {
            for (int a = 0; a < p; a++) {
                for (int b = 0; b <= a; b++) {
                    information[a][b] += weights[i] * rows[i][a] * rows[i][b];
                }
            }
        }
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < a; b++) {
                information[b][a] = information[a][b];
            }
        }
        return information;
    }
}
