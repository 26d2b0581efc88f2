package org.touchstone.stats.paired.annotator;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric matrix of many diagonal blocks of three (one per person) that are coupled only through one shared part.
 * Blocks are eliminated, so the cost grows linearly with the number of people. Filled first, then factored once.
 * Parameters are ordered block by block, then the shared ones.
 */
final class ArrowheadMatrix {
    /** Parameters of a block. */
    static final int OWN = 3;

    private final int blocks;
    private final int shared;
    /** Block, row, column. */
    private final double[] own;

    private final double[][] cross;
    private final double[][] common;
    private final double[] ownInverse;
    private @Nullable DecompositionSolver solver;

    ArrowheadMatrix(int blocks, int shared) {
        this.blocks = blocks;
        this.shared = shared;
        this.own = new double[blocks * OWN * OWN];
        this.ownInverse = new double[own.length];
        this.cross = new double[blocks * OWN][shared];
        this.common = new double[shared][shared];
    }

    /** Adds to an element and its mirror within a block. */
    void addOwn(int block, int row, int column, double x) {
        own[(block * OWN + row) * OWN + column] += x;
        if (row != column) {
            own[(block * OWN + column) * OWN + row] += x;
        }
    }

    /** Adds to the element between a block's parameter and a shared one. */
    void addCross(int block, int row, int column, double x) {
        cross[block * OWN + row][column] += x;
    }

    /** Adds to an element and its mirror of the shared part. */
    void addShared(int row, int column, double x) {
        common[row][column] += x;
        if (row != column) {
            common[column][row] += x;
        }
    }

    /** Factors the matrix; returns false if it is not positive definite. */
    boolean factor() {
        double[][] schur = new double[shared][];
        for (int i = 0; i < shared; i++) {
            schur[i] = common[i].clone();
        }
        for (int b = 0; b < blocks; b++) {
            if (!invert(b)) {
                return false;
            }
            eliminate(b, schur);
        }
        try {
            solver = new CholeskyDecomposition(new Array2DRowRealMatrix(schur, false), 1e-7, 0).getSolver();
            return true;
        } catch (NonPositiveDefiniteMatrixException e) {
            return false;
        }
    }

    /** Inverts a block by cofactors, if its leading minors are positive. */
    private boolean invert(int b) {
        int at = b * OWN * OWN;
        double a00 = own[at];
        double a01 = own[at + 1];
        double a02 = own[at + 2];
        double a11 = own[at + 4];
        double a12 = own[at + 5];
        double a22 = own[at + 8];
        double c00 = a11 * a22 - a12 * a12;
        double c01 = a02 * a12 - a01 * a22;
        double c02 = a01 * a12 - a02 * a11;
        double determinant = a00 * c00 + a01 * c01 + a02 * c02;
        if (!(a00 > 0) || !(a00 * a11 - a01 * a01 > 0) || !(determinant > 0)) {
            return false;
        }
        double[] inverse = {
            c00,
            c01,
            c02,
            c01,
            a00 * a22 - a02 * a02,
            a01 * a02 - a00 * a12,
            c02,
            a01 * a02 - a00 * a12,
            a00 * a11 - a01 * a01
        };
        for (int i = 0; i < inverse.length; i++) {
            ownInverse[at + i] = inverse[i] / determinant;
        }
        return true;
    }

    /** Subtracts a block's contribution to the Schur complement; most columns of a block are empty. */
    private void eliminate(int b, double[][] schur) {
        int[] used = new int[shared];
        int n = 0;
        for (int c = 0; c < shared; c++) {
            if (cross[b * OWN][c] != 0 || cross[b * OWN + 1][c] != 0 || cross[b * OWN + 2][c] != 0) {
                used[n++] = c;
            }
        }
        double[] scaled = new double[OWN];
        for (int i = 0; i < n; i++) {
            scale(b, used[i], scaled);
            double[] row = schur[used[i]];
            for (int r = 0; r < OWN; r++) {
                double factor = scaled[r];
                double[] other = cross[b * OWN + r];
                for (int j = 0; j < n; j++) {
                    row[used[j]] -= factor * other[used[j]];
                }
            }
        }
    }

    /** The inverse of a block times one of its cross columns. */
    private void scale(int b, int column, double[] scaled) {
        for (int r = 0; r < OWN; r++) {
            scaled[r] = 0;
            for (int c = 0; c < OWN; c++) {
                scaled[r] += ownInverse[(b * OWN + r) * OWN + c] * cross[b * OWN + c][column];
            }
        }
    }

    private DecompositionSolver factored() {
        if (solver == null) {
            throw new IllegalStateException("not factored");
        }
        return solver;
    }

    /** Solves for a right-hand side; both are ordered as the parameters. */
    double[] solve(double[] right) {
        int first = blocks * OWN;
        double[] reduced = Arrays.copyOfRange(right, first, first + shared);
        double[] solution = new double[right.length];
        for (int b = 0; b < blocks; b++) {
            for (int r = 0; r < OWN; r++) {
                double y = timesInverse(b, r, right);
                for (int c = 0; c < shared; c++) {
                    reduced[c] -= cross[b * OWN + r][c] * y;
                }
            }
        }
        double[] common = factored().solve(new ArrayRealVector(reduced, false)).toArray();
        System.arraycopy(common, 0, solution, first, shared);
        double[] rest = right.clone();
        for (int i = 0; i < first; i++) {
            for (int c = 0; c < shared; c++) {
                rest[i] -= cross[i][c] * common[c];
            }
        }
        for (int b = 0; b < blocks; b++) {
            for (int r = 0; r < OWN; r++) {
                solution[b * OWN + r] = timesInverse(b, r, rest);
            }
        }
        return solution;
    }

    private double timesInverse(int b, int row, double[] vector) {
        double sum = 0;
        for (int c = 0; c < OWN; c++) {
            sum += ownInverse[(b * OWN + row) * OWN + c] * vector[b * OWN + c];
        }
        return sum;
    }

    /** Returns the shared part of the inverse. */
    double[][] sharedInverse() {
        return factored().getInverse().getData();
    }

    /** Returns the diagonal of the inverse at the blocks, given its shared part. */
    double[] ownVariances(double[][] sharedInverse) {
        double[] variances = new double[blocks * OWN];
        double[][] scaled = new double[OWN][shared];
        double[] column = new double[OWN];
        for (int b = 0; b < blocks; b++) {
            for (int c = 0; c < shared; c++) {
                scale(b, c, column);
                for (int r = 0; r < OWN; r++) {
                    scaled[r][c] = column[r];
                }
            }
            for (int r = 0; r < OWN; r++) {
                double sum = ownInverse[(b * OWN + r) * OWN + r];
                for (int c = 0; c < shared; c++) {
                    double x = scaled[r][c];
                    for (int d = 0; x != 0 && d < shared; d++) {
                        sum += x * sharedInverse[c][d] * scaled[r][d];
                    }
                }
                variances[b * OWN + r] = sum;
            }
        }
        return variances;
    }
}
