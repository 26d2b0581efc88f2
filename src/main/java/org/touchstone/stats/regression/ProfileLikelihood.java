package org.touchstone.stats.regression;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.TailProbabilities;

/**
 * The profile of a (penalised) log-likelihood: its decrease if some coefficients are fixed and the others are
 * refitted. Twice the decrease is χ² with as many degrees of freedom as fixed coefficients. Venzon D. J., Moolgavkar
 * S. H. (1988), Applied Statistics 37.
 *
 * @param maximum the maximum with no coefficient fixed
 * @param objectives the function of the free coefficients if some are fixed, in several forms that differ in their
 * steps; each is tried if those before it do not converge
 */
record ProfileLikelihood(NewtonMaximum.Maximum maximum, List<Function<Held, NewtonMaximum.Objective>> objectives) {
    /** Minimum distance from the estimate, in coefficient units, within which the end of an interval is searched. */
    private static final double FARTHEST = 1e3;

    /** The same in standard errors. */
    private static final double FAR_ERRORS = 100;

    private static final NewtonMaximum ASCENT = NewtonMaximum.withDefaults();

    /**
     * The fixed coefficients and their values.
     *
     * @param free the columns that are fitted, ascending
     * @param at all coefficients; the values in free columns are ignored
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; only a way to hand arrays over
    record Held(int[] free, double[] at) {

        static Held none(int columns) {
            return new Held(IntStream.range(0, columns).toArray(), new double[columns]);
        }

        double[] full(double[] fitted) {
            double[] beta = at.clone();
            for (int f = 0; f < free.length; f++) {
                beta[free[f]] = fitted[f];
            }
            return beta;
        }

        /** Expands a change of the free coefficients to all coefficients. */
        double[] change(double[] step) {
            double[] change = new double[at.length];
            for (int f = 0; f < free.length; f++) {
                change[free[f]] = step[f];
            }
            return change;
        }

        NewtonMaximum.Slope reduced(double[] gradient, double[][] information) {
            if (free.length == at.length) {
                return new NewtonMaximum.Slope(gradient, information);
            }
            double[][] block = new double[free.length][free.length];
            double[] slope = new double[free.length];
            for (int a = 0; a < free.length; a++) {
                slope[a] = gradient[free[a]];
                for (int b = 0; b < free.length; b++) {
                    block[a][b] = information[free[a]][free[b]];
                }
            }
            return new NewtonMaximum.Slope(slope, block);
        }
    }

    Outcome<Double> pValue(int column) {
        return jointPValue(column);
    }

    /** Returns the p value of the likelihood ratio test that all these coefficients are zero. */
    Outcome<Double> jointPValue(int... columns) {
        Checks.that(columns.length > 0, "no column is tested");
        return drop(new double[columns.length], columns).map(x -> TailProbabilities.chiSquareAbove(x, columns.length));
    }

    /** Returns the interval of a coefficient, divided by the unit of its column. */
    Outcome<Interval> interval(int column, double level, double unit) {
        double limit = TailProbabilities.chiSquareQuantile(level, 1);
        double lower = end(column, limit, -1);
        double upper = end(column, limit, 1);
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            return Outcome.none(Outcome.Reason.NOT_CONVERGED);
        }
        Interval interval = new Interval(lower / unit, upper / unit);
        return Double.isInfinite(interval.width())
                ? Outcome.of(interval, Outcome.Flag.UNBOUNDED)
                : Outcome.of(interval);
    }

    /** Doubles the distance until the drop exceeds the limit, then narrows the bracket; NaN if a fit fails. */
    private double end(int column, double limit, int direction) {
        double inside = 0;
        double shortfall = -limit;
        double outside = Math.max(maximum.standardError(column), 1e-3);
        double excess = dropOrNaN(column, maximum.at()[column] + direction * outside) - limit;
        double farthest = Math.max(FARTHEST, FAR_ERRORS * maximum.standardError(column));
        while (excess < 0 && outside < farthest) {
            inside = outside;
            shortfall = excess;
            outside *= 2;
            excess = dropOrNaN(column, maximum.at()[column] + direction * outside) - limit;
        }
        return excess < 0
                ? direction * Double.POSITIVE_INFINITY
                : close(column, limit, direction, new double[] {inside, outside, shortfall, excess});
    }

    /** Finds the root by the Illinois method, on a bracket given with the excess at both of its ends. */
    private double close(int column, double limit, int direction, double[] bracket) {
        double inside = bracket[0];
        double outside = bracket[1];
        double below = bracket[2];
        double above = bracket[3];
        double at = outside;
        double excess = above;
        int side = 0;
        for (int i = 0; i < 100 && Math.abs(excess) > 1e-9 && outside - inside > 1e-12; i++) {
            at = (inside * above - outside * below) / (above - below);
            excess = dropOrNaN(column, maximum.at()[column] + direction * at) - limit;
            if (excess < 0) {
                inside = at;
                below = excess;
                above = side == -1 ? above / 2 : above;
                side = -1;
            } else {
                outside = at;
                above = excess;
                below = side == 1 ? below / 2 : below;
                side = 1;
            }
        }
        return Double.isNaN(excess) ? Double.NaN : maximum.at()[column] + direction * at;
    }

    private double dropOrNaN(int column, double at) {
        return drop(new double[] {at}, column).estimate().orElse(Double.NaN);
    }

    /**
     * Returns the first-order prediction of the free coefficients when others change: otherwise a fit may begin where
     * every probability is 0 or 1 and the gradient vanishes.
     */
    private double[] predicted(int[] free, int[] columns, double[] values) {
        double[][] covariance = maximum.covariance();
        double[][] ofHeld = new double[columns.length][columns.length];
        double[] move = new double[columns.length];
        for (int a = 0; a < columns.length; a++) {
            move[a] = values[a] - maximum.at()[columns[a]];
            for (int b = 0; b < columns.length; b++) {
                ofHeld[a][b] = covariance[columns[a]][columns[b]];
            }
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(ofHeld, false), 0).getSolver();
        double[] pull = solver.isNonSingular()
                ? solver.solve(new ArrayRealVector(move, false)).toArray()
                : new double[columns.length];
        double[] start = new double[free.length];
        for (int f = 0; f < free.length; f++) {
            start[f] = maximum.at()[free[f]];
            for (int a = 0; a < columns.length; a++) {
                start[f] += covariance[free[f]][columns[a]] * pull[a];
            }
        }
        return start;
    }

    /** Returns twice the decrease if these columns are fixed at these values and the others are refitted. */
    private Outcome<Double> drop(double[] values, int... columns) {
        double[] at = maximum.at().clone();
        for (int c = 0; c < columns.length; c++) {
            at[columns[c]] = values[c];
        }
        int[] free = IntStream.range(0, at.length)
                .filter(c -> IntStream.of(columns).noneMatch(held -> held == c))
                .toArray();
        Checks.that(free.length + columns.length == at.length, "a column is named twice");
        if (free.length == 0) {
            NewtonMaximum.Objective held = objectives.get(0).apply(new Held(free, at));
            return Outcome.of(2 * (maximum.value() - held.value(new double[0])));
        }
        double[] estimated =
                Arrays.stream(free).mapToDouble(c -> maximum.at()[c]).toArray();
        double best = Math.max(
                highest(new Held(free, at), predicted(free, columns, values)), highest(new Held(free, at), estimated));
        return Double.isInfinite(best)
                ? Outcome.none(Outcome.Reason.NOT_CONVERGED)
                : Outcome.of(2 * (maximum.value() - best));
    }

    /** Returns the maximum reached from here; negative infinity if no form converges. */
    private double highest(Held held, double[] start) {
        for (Function<Held, NewtonMaximum.Objective> form : objectives) {
            Outcome<NewtonMaximum.Maximum> found = ASCENT.from(start, form.apply(held));
            if (found.estimate().isPresent()) {
                return found.get().value();
            }
        }
        return Double.NEGATIVE_INFINITY;
    }
}
