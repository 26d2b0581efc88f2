package org.touchstone.stats.drift;

/**
 * The expected number of steps until a Markov chain leaves, by elimination of one state after the other in which nothing is
 * ever subtracted: every digit holds, also where the chain leaves once in 10^15 steps and a linear system would have lost
 * them all. Grassmann W. K., Taksar M. I., Heyman D. P. (1985), Operations Research 33; O'Cinneide C. A. (1993), Numerische
 * Mathematik 65, for the error.
 */
final class Absorption {
    private Absorption() {}

    /**
     * The steps from state 0, at least 1; infinite where it never leaves.
     *
     * @param move {@code move[i][j]} is the probability of going from i to j; changed. The diagonal is not read: it is what
     *     the rest leaves of one
     * @param leave the probability of leaving from each state; changed
     */
    static double steps(double[][] move, double[] leave) {
        double[] steps = new double[leave.length];
        java.util.Arrays.fill(steps, 1);
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
