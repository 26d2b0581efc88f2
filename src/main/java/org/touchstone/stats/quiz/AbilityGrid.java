package org.touchstone.stats.quiz;

/**
 * The grid of abilities for sums over a standard normal prior: 121 from -8 to 8. The rectangle rule is accurate to
 * more digits than are ever printed if a posterior is wider than the distance of two nodes, .13.
 */
final class AbilityGrid {
    static final int NODES = 121;

    private static final double REACH = 8;

    private AbilityGrid() {}

    /** Returns the ability of a node. */
    static double at(int node) {
        return -REACH + 2 * REACH * node / (NODES - 1);
    }

    /** Returns the logarithms of the prior's weights, which sum to 1. */
    static double[] logWeights() {
        double[] log = new double[NODES];
        for (int k = 0; k < NODES; k++) {
            log[k] = -at(k) * at(k) / 2 - Math.log(Math.sqrt(2 * Math.PI)) + Math.log(2 * REACH / (NODES - 1));
        }
        return log;
    }

    /** Limits a probability so that its logarithms are finite. */
    static double inside(double p) {
        return Math.min(Math.max(p, Double.MIN_NORMAL), 1 - 1e-15);
    }

    /** Turns logarithms into weights that sum to 1; returns the logarithm of their original sum. */
    static double normalise(double[] log) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int k = 0; k < log.length; k++) {
            log[k] = Math.exp(log[k] - most);
            sum += log[k];
        }
        for (int k = 0; k < log.length; k++) {
            log[k] /= sum;
        }
        return most + Math.log(sum);
    }
}
