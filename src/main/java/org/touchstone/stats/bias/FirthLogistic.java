package org.touchstone.stats.bias;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.NewtonMaximum;
import org.touchstone.stats.Outcome;

/**
 * Logistic regression with Firth's penalty, which has finite estimates even where a variable separates yes from no.
 * Immutable.
 *
 * <p>It maximises {@code l(β) + ½ ln det(X'WX)}; the score is {@code Σ (y - np + h(½ - p)) x}, h the diagonal of the hat
 * matrix. Intervals and tests come from the profile of the penalised likelihood, because near separation it is far from
 * symmetric. Firth D. (1993), Biometrika 80; Heinze G., Schemper M. (2002), Statistics in Medicine 21.
 */
public final class FirthLogistic {
    /** How far from the estimate, in coefficient units, an end of an interval is looked for. */
    private static final double FARTHEST = 1e3;

    private static final NewtonMaximum ASCENT = NewtonMaximum.withDefaults();

    private final LogisticData data;
    private final NewtonMaximum.Maximum maximum;

    private FirthLogistic(LogisticData data, NewtonMaximum.Maximum maximum) {
        this.data = data;
        this.maximum = maximum;
    }

    /**
     * Fits the model.
     *
     * @return {@link Outcome.Reason#NO_DATA} without rows or columns, {@link Outcome.Reason#COLLINEAR} when a column
     *     follows from the others, {@link Outcome.Reason#NOT_CONVERGED} when the iteration fails
     */
    public static Outcome<FirthLogistic> fit(LogisticData data) {
        if (data.columns() == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        return ASCENT.from(new double[data.columns()], new Penalised(data, -1, 0))
                .map(maximum -> new FirthLogistic(data, maximum));
    }

    /** The coefficient of a column, in log-odds. */
    public double coefficient(int column) {
        return maximum.at()[column];
    }

    /** Its standard error from the information; for verdicts prefer the interval. */
    public double standardError(int column) {
        return maximum.standardError(column);
    }

    /** The penalised log-likelihood at the maximum. */
    public double penalisedLogLikelihood() {
        return maximum.value();
    }

    /** The p value of the penalised likelihood ratio test that a coefficient is zero, χ² with one degree of freedom. */
    public Outcome<Double> pValue(int column) {
        return drop(column, 0).map(x -> 1 - new ChiSquaredDistribution(null, 1).cumulativeProbability(Math.max(0, x)));
    }

    /**
     * The profile-likelihood interval of a coefficient.
     *
     * @param level such as 0.95
     * @return flagged {@link Outcome.Flag#UNBOUNDED} with an infinite end where the profile does not fall far enough
     */
    public Outcome<Interval> interval(int column, double level) {
        double limit =
                new ChiSquaredDistribution(null, 1).inverseCumulativeProbability(Checks.openUnit("level", level));
        double lower = end(column, limit, -1);
        double upper = end(column, limit, 1);
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            return Outcome.none(Outcome.Reason.NOT_CONVERGED);
        }
        Interval interval = new Interval(lower, upper);
        return Double.isInfinite(interval.width())
                ? Outcome.of(interval, Outcome.Flag.UNBOUNDED)
                : Outcome.of(interval);
    }

    /** Doubles the distance until the drop exceeds the limit, then closes in; NaN when a fit fails. */
    private double end(int column, double limit, int direction) {
        double inside = 0;
        double shortfall = -limit;
        double outside = Math.max(standardError(column), 1e-3);
        double excess = dropOrNaN(column, coefficient(column) + direction * outside) - limit;
        while (excess < 0 && outside < FARTHEST) {
            inside = outside;
            shortfall = excess;
            outside *= 2;
            excess = dropOrNaN(column, coefficient(column) + direction * outside) - limit;
        }
        return excess < 0
                ? direction * Double.POSITIVE_INFINITY
                : close(column, limit, direction, new double[] {inside, outside, shortfall, excess});
    }

    /** False position with the Illinois rule, on a bracket given with the excess at both of its ends. */
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
            excess = dropOrNaN(column, coefficient(column) + direction * at) - limit;
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
        return Double.isNaN(excess) ? Double.NaN : coefficient(column) + direction * at;
    }

    private double dropOrNaN(int column, double at) {
        return drop(column, at).estimate().orElse(Double.NaN);
    }

    /** Twice the fall of the penalised likelihood when a coefficient is held at a value and the others are refitted. */
    private Outcome<Double> drop(int column, double held) {
        double[] start = new double[data.columns() - 1];
        for (int c = 0, free = 0; c < data.columns(); c++) {
            if (c != column) {
                start[free++] = maximum.at()[c];
            }
        }
        Penalised penalised = new Penalised(data, column, held);
        if (start.length == 0) {
            return Outcome.of(2 * (maximum.value() - penalised.value(start)));
        }
        return ASCENT.from(start, penalised).map(m -> 2 * (maximum.value() - m.value()));
    }

    /** The penalised likelihood, with one coefficient held when {@code held >= 0}. */
    private record Penalised(LogisticData data, int held, double heldAt) implements NewtonMaximum.Objective {

        private double[] full(double[] free) {
            if (held < 0) {
                return free;
            }
            double[] beta = new double[data.columns()];
            for (int c = 0, next = 0; c < beta.length; c++) {
                beta[c] = c == held ? heldAt : free[next++];
            }
            return beta;
        }

        @Override
        public double value(double[] free) {
            double[] beta = full(free);
            double determinant =
                    decomposition(data.information(data.weights(beta))).getDeterminant();
            return determinant > 0 ? data.logLikelihood(beta) + Math.log(determinant) / 2 : Double.NEGATIVE_INFINITY;
        }

        @Override
        public NewtonMaximum.Slope slope(double[] free) {
            double[] beta = full(free);
            double[] weights = data.weights(beta);
            double[][] information = data.information(weights);
            LUDecomposition decomposition = decomposition(information);
            if (!decomposition.getSolver().isNonSingular()) {
                return new NewtonMaximum.Slope(new double[free.length], new double[free.length][free.length]);
            }
            double[][] inverse = decomposition.getSolver().getInverse().getData();
            double[] gradient = new double[beta.length];
            for (int i = 0; i < data.size(); i++) {
                double p = 1 / (1 + Math.exp(-data.logit(i, beta)));
                double hat = weights[i] * quadratic(inverse, i);
                double residual = data.yes(i) - data.total(i) * p + hat * (0.5 - p);
                for (int c = 0; c < beta.length; c++) {
                    gradient[c] += residual * data.x(i, c);
                }
            }
            return held < 0 ? new NewtonMaximum.Slope(gradient, information) : reduced(gradient, information);
        }

        private double quadratic(double[][] inverse, int row) {
            double sum = 0;
            for (int a = 0; a < inverse.length; a++) {
                for (int b = 0; b < inverse.length; b++) {
                    sum += data.x(row, a) * inverse[a][b] * data.x(row, b);
                }
            }
            return sum;
        }

        private NewtonMaximum.Slope reduced(double[] gradient, double[][] information) {
            int[] kept = java.util.stream.IntStream.range(0, gradient.length)
                    .filter(c -> c != held)
                    .toArray();
            double[][] block = new double[kept.length][kept.length];
            for (int a = 0; a < kept.length; a++) {
                for (int b = 0; b < kept.length; b++) {
                    block[a][b] = information[kept[a]][kept[b]];
                }
            }
            return new NewtonMaximum.Slope(
                    Arrays.stream(kept).mapToDouble(c -> gradient[c]).toArray(), block);
        }

        /** Singular is measured against the largest diagonal element, so that the unit of the data does not matter. */
        private static LUDecomposition decomposition(double[][] information) {
            double largest = Double.MIN_NORMAL;
            for (int c = 0; c < information.length; c++) {
                largest = Math.max(largest, information[c][c]);
            }
            return new LUDecomposition(new Array2DRowRealMatrix(information, false), 1e-13 * largest);
        }
    }
}
