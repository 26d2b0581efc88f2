package org.touchstone.stats.diversity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/**
 * Goodness of fit of counts to target shares. Agresti A. (2002), Categorical Data Analysis, sections 1.5 and 3.3.
 *
 * @param cells one per kind, in order
 * @param chiSquare {@code Σ (n - e)²/e} over kinds with a positive target, finite
 * @param degrees of freedom: kinds with a positive target, minus one
 * @param pValue the probability of a chi-square as large; 1 without degrees of freedom
 * @param distance the Jensen-Shannon distance in bits, 0..1: up to .10 is good, above .20 poor
 */
public record TargetFit(List<Cell> cells, double chiSquare, int degrees, double pValue, double distance) {
    /** Absolute residual above which a cell is notable. */
    public static final double NOTABLE = 3;

    public TargetFit {
        cells = List.copyOf(cells);
    }

    /**
     * One kind.
     *
     * @param count observed count
     * @param expected expected count
     * @param residual {@code (n - e)/√e}; zero for an unwanted kind that is absent, see {@link #unwanted}
     * @param adjusted the residual divided by {@code √(1 - share)}, nearly standard normal if the target holds
     */
    public record Cell(long count, double expected, double residual, double adjusted) {
        /** Returns whether the target is zero but the count is not. */
        public boolean unwanted() {
            return expected == 0 && count > 0;
        }

        /** Returns whether the count is zero but the target is not. */
        public boolean empty() {
            return count == 0 && expected > 0;
        }

        /** Returns whether the residual exceeds {@link #NOTABLE}, or the kind is unwanted. */
        public boolean notable() {
            return unwanted() || Math.abs(residual) > NOTABLE;
        }
    }

    /** Returns the numbers of kinds with a target but without a count. */
    public List<Integer> emptyCells() {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).empty())
                .boxed()
                .toList();
    }

    /**
     * Computes the fit.
     *
     * @param counts of each kind, not negative
     * @param target shares or amounts, not negative, in any unit, one per count
     * @return {@link Outcome.Reason#NO_DATA} without counts or without a target; flagged
     * {@link Outcome.Flag#SMALL_COUNTS} if fewer than five are expected in some cell, so that p is rough
     */
    public static Outcome<TargetFit> of(long[] counts, double[] target) {
        Checks.that(counts.length == target.length, "as many counts as targets are needed");
        double[] amounts = new double[counts.length];
        double n = 0;
        for (int i = 0; i < counts.length; i++) {
            amounts[i] = Checks.count("count", counts[i]);
            n += counts[i];
        }
        double[] shares = HillNumber.shares(target);
        if (n == 0 || shares.length == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        List<Cell> cells = new ArrayList<>();
        double chiSquare = 0;
        int wanted = 0;
        boolean small = false;
        for (int i = 0; i < counts.length; i++) {
            Cell cell = cell(counts[i], n, shares[i]);
            cells.add(cell);
            chiSquare = Math.min(Double.MAX_VALUE, chiSquare + cell.residual * cell.residual);
            wanted += shares[i] > 0 ? 1 : 0;
            small |= shares[i] > 0 && cell.expected < 5;
        }
        double p = wanted > 1 ? TailProbabilities.chiSquareAbove(chiSquare, wanted - 1) : 1;
        double distance = JensenShannon.bits(amounts, shares).get().distance();
        TargetFit fit = new TargetFit(cells, chiSquare, wanted - 1, p, distance);
        return small ? Outcome.of(fit, Outcome.Flag.SMALL_COUNTS) : Outcome.of(fit);
    }

    private static Cell cell(long count, double n, double share) {
        double expected = n * share;
        if (expected == 0) {
            return new Cell(count, 0, 0, 0);
        }
        double residual = (count - expected) / Math.sqrt(expected);
        return new Cell(count, expected, residual, share < 1 ? residual / Math.sqrt(1 - share) : 0);
    }
}
