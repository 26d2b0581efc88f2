package org.touchstone.stats.drift;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The integral equation of an average run length, {@code L(u) = 1 + A(u) L(atom) + ∫ L(v) k(u, v) dv}, solved at
 * Gauss-Legendre nodes (Nyström's method). Page E. S. (1954), Biometrika 41; Crowder S. V. (1987), Technometrics 29.
 *
 * @param lower where the integral begins
 * @param upper where it ends
 * @param kernel the density of the next state v from state u
 * @param atomMass the probability of jumping onto the lower end; zero where there is none
 */
record RunLengthEquation(double lower, double upper, DoubleBinaryOperator kernel, DoubleUnaryOperator atomMass) {
    private static final double ROOT = Math.sqrt(2 * Math.PI);

    /** The normal density. */
    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT;
    }

    /** The run length from a state, with so many nodes. */
    double from(double start, int nodes) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, lower, upper);
        double[] states = new double[nodes + 2];
        for (int i = 0; i < nodes; i++) {
            states[i] = rule.getPoint(i);
        }
        states[nodes] = lower;
        states[nodes + 1] = start;
        double[][] system = new double[nodes + 2][nodes + 2];
        for (int u = 0; u < nodes + 2; u++) {
            system[u][u] += 1;
            system[u][nodes] -= atomMass.applyAsDouble(states[u]);
            for (int v = 0; v < nodes; v++) {
                system[u][v] -= kernel.applyAsDouble(states[u], states[v]) * rule.getWeight(v);
            }
        }
        double[] ones = new double[nodes + 2];
        Arrays.fill(ones, 1);
        return new LUDecomposition(new Array2DRowRealMatrix(system, false), 0)
                .getSolver()
                .solve(new ArrayRealVector(ones, false))
                .getEntry(nodes + 1);
    }
}
