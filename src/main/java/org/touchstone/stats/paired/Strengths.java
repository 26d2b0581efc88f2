package org.touchstone.stats.paired;

/**
 * Estimated strengths of players on the logarithmic scale, with mean zero, and their precision. Immutable. Standard
 * errors come from the information at the maximum; strengths should be compared by their differences.
 */
public final class Strengths {
    private final double[] strength;
    private final double[][] covariance;

    /** Centres the strengths; {@code covariance} may belong to any parameterisation with the same differences. */
    Strengths(double[] strength, double[][] covariance) {
        double mean = 0;
        for (double s : strength) {
            mean += s / strength.length;
        }
        this.strength = strength.clone();
        for (int i = 0; i < strength.length; i++) {
            this.strength[i] -= mean;
        }
        this.covariance = centred(covariance);
    }

    private static double[][] centred(double[][] covariance) {
        int m = covariance.length;
        double[] mean = new double[m];
        double grand = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                mean[i] += covariance[i][j] / m;
                grand += covariance[i][j] / ((double) m * m);
            }
        }
        double[][] centred = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                centred[i][j] = covariance[i][j] - mean[i] - mean[j] + grand;
            }
        }
        return centred;
    }

    /** Returns the number of players. */
    public int players() {
        return strength.length;
    }

    /** Returns the log-strength of a player; all have mean zero. */
    public double of(int player) {
        return strength[player];
    }

    /** Returns the standard error of a log-strength against the mean of all. */
    public double standardError(int player) {
        return Math.sqrt(Math.max(0, covariance[player][player]));
    }

    /** Returns the difference of two players in log-strength. */
    public double difference(int player, int than) {
        return strength[player] - strength[than];
    }

    /** Returns the standard error of the difference of two players. */
    public double differenceError(int player, int than) {
        double variance = covariance[player][player] + covariance[than][than] - 2 * covariance[player][than];
        return Math.sqrt(Math.max(0, variance));
    }
}
