package org.touchstone.stats.drift;

import java.util.Arrays;

/**
 * The expected number of steps until absorption of a Markov chain, by state elimination without subtraction: every
 * digit is accurate, even if the chain is absorbed once in 10^15 steps and a linear system would have lost them all.
 * Grassmann W. K., Taksar M. I., Heyman D. P. (1985), Operations Research 33; O'Cinneide C. A. (1993), Numerische
 * Mathematik 65, for the error.
 */
final class Absorption {
    private Absorption() {}

    /**
     * Returns the expected number of steps from state 0, at least 1; infinite if it is never absorbed.
     *
     * @param move {@code move[i][j]} is the probability of going from i to j; overwritten. The diagonal is not read:
     * it is implied
     * @param leave the probability of absorption from each state; overwritten
     */
    static double steps(double[][] move, double[] leave) {
        double[] steps = new double[leave.length];
        Arrays.fill(steps, 1);
        for (int k = leave.length - 1; k > 0; k--) {
            double away = leave[k];
            for (int j = 0; j < k; j++) {
                away += move[k][j];
            }
            for (int i = 0; i < k; i++) {
                if (move[i][k] > 0) {
                    double share = move[i][k] / away;
                    for (int j = 0; j < k; j++) {
                        move[i][j] += share * move[k][j];
                    }
                    leave[i] += share * leave[k];
                    steps[i] += share * steps[k];
                }
            }
        }
        return leave[0] > 0 ? steps[0] / leave[0] : Double.POSITIVE_INFINITY;
    }
}
