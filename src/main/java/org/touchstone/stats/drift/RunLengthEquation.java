package org.touchstone.stats.drift;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The integral equation of an average run length, {@code L(u) = 1 + A(u) L(atom) + ∫ L(v) k(u, v) dv}, solved at
 * Gauss-Legendre nodes (Nyström's method). Page E. S. (1954), Biometrika 41; Crowder S. V. (1987), Technometrics 29.
 *
 * @param lower lower bound of the integral
 * @param upper upper bound of the integral
 * @param kernel the density of the next state v from state u
 * @param exit the probability of leaving, computed as its own tail
 * @param atomMass the probability of jumping onto the lower end; zero if there is none
 */
record RunLengthEquation(
        double lower,
        double upper,
        DoubleBinaryOperator kernel,
        DoubleUnaryOperator atomMass,
        DoubleUnaryOperator exit) {
    private static final double ROOT = Math.sqrt(2 * Math.PI);

    /** The normal density. */
    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT;
    }

    /** Returns the run length from a state, using this number of nodes. */
    double from(double start, int nodes) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, lower, upper);
        double[] states = new double[nodes + 2];
        states[0] = start;
        states[1] = lower;
        for (int i = 0; i < nodes; i++) {
            states[i + 2] = rule.getPoint(i);
        }
        double[][] move = new double[nodes + 2][nodes + 2];
        double[] leave = new double[nodes + 2];
        for (int u = 0; u < nodes + 2; u++) {
            leave[u] = exit.applyAsDouble(states[u]);
            move[u][1] = atomMass.applyAsDouble(states[u]);
            for (int v = 0; v < nodes; v++) {
                move[u][v + 2] = kernel.applyAsDouble(states[u], states[v + 2]) * rule.getWeight(v);
            }
        }
        return Absorption.steps(move, leave);
    }
}
