package org.touchstone.stats.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.agreement.numeric.ValueAlpha;

/** Made-up ratings, and the slow definition to judge fast code by. */
@SuppressWarnings("ArrayRecordComponent")
public record Ratings(int units, int raters, int categories, int[] unit, int[] rater, short[] category) {

    /** Ratings at random, one row in five missing, some units without any. */
    public static Ratings random(Random random, int units, int raters, int categories) {
        Ratings all = agreeing(random, units, raters, categories, 0.4);
        for (int i = 0; i < all.category.length; i++) {
            if (random.nextInt(5) == 0) {
                all.category[i] = RatingColumns.MISSING;
            }
        }
        return all;
    }

    /** Each unit has a category of its own, which a rater names with this chance and otherwise any. */
    public static Ratings agreeing(Random random, int units, int raters, int categories, double chance) {
        int rows = units * raters;
        int[] unit = new int[rows];
        int[] rater = new int[rows];
        short[] category = new short[rows];
        short truth = 0;
        for (int i = 0; i < rows; i++) {
            unit[i] = i / raters;
            rater[i] = i % raters;
            truth = rater[i] == 0 ? (short) random.nextInt(categories) : truth;
            category[i] = random.nextDouble() < chance ? truth : (short) random.nextInt(categories);
        }
        return new Ratings(units, raters, categories, unit, rater, category);
    }

    public RatingColumns columns() {
        return new RatingColumns(units, categories, unit, category);
    }

    public RaterColumns withRaters() {
        return new RaterColumns(columns(), raters, rater);
    }

    public RatingColumns withCategories(short[] others) {
        return new RatingColumns(units, categories, unit, others);
    }

    /** The same rows in another order. */
    Ratings shuffled(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < unit.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] newUnit = new int[unit.length];
        int[] newRater = new int[unit.length];
        short[] newCategory = new short[unit.length];
        for (int i = 0; i < unit.length; i++) {
            newUnit[i] = unit[order.get(i)];
            newRater[i] = rater[order.get(i)];
            newCategory[i] = category[order.get(i)];
        }
        return new Ratings(units, raters, categories, newUnit, newRater, newCategory);
    }

    /** The rows from one to another; units keep their numbers. */
    Ratings rows(int from, int to) {
        return new Ratings(
                units,
                raters,
                categories,
                java.util.Arrays.copyOfRange(unit, from, to),
                java.util.Arrays.copyOfRange(rater, from, to),
                java.util.Arrays.copyOfRange(category, from, to));
    }

    public static RatingMatrix shifted(RatingMatrix matrix, double by) {
        double[][] rows = new double[matrix.units()][matrix.raters()];
        for (int u = 0; u < rows.length; u++) {
            for (int r = 0; r < rows[u].length; r++) {
                rows[u][r] = matrix.rating(u, r) + by;
            }
        }
        return RatingMatrix.ofUnits(rows);
    }

    public static Outcome<Double> valueAlpha(RatingMatrix matrix, Level level) {
        int rows = matrix.units() * matrix.raters();
        int[] unit = new int[rows];
        double[] value = new double[rows];
        for (int i = 0; i < rows; i++) {
            unit[i] = i / matrix.raters();
            value[i] = matrix.rating(unit[i], i % matrix.raters());
        }
        return ValueAlpha.of(matrix.units(), unit, value, level);
    }

    /** Alpha by the coincidence table of the definition, pair by pair; NaN when there is none or no variation. */
    public static double alphaByDefinition(Ratings data, Level level, double[] values) {
        int q = data.categories;
        double[][] coincidence = new double[q][q];
        for (int i = 0; i < data.unit.length; i++) {
            for (int j = 0; j < data.unit.length; j++) {
                if (i != j && data.unit[i] == data.unit[j] && data.category[i] >= 0 && data.category[j] >= 0) {
                    coincidence[data.category[i]][data.category[j]] += 1.0 / (data.judgmentsOf(data.unit[i]) - 1);
                }
            }
        }
        double[] margin = new double[q];
        double n = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                margin[a] += coincidence[a][b];
                n += coincidence[a][b];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                double distance = distance(level, a, b, margin, values);
                observed += coincidence[a][b] * distance / n;
                expected += margin[a] * margin[b] * distance / (n * (n - 1));
            }
        }
        return expected == 0 ? Double.NaN : 1 - observed / expected;
    }

    private int judgmentsOf(int u) {
        int n = 0;
        for (int i = 0; i < unit.length; i++) {
            n += unit[i] == u && category[i] >= 0 ? 1 : 0;
        }
        return n;
    }

    private static double distance(Level level, int a, int b, double[] margin, double[] values) {
        double between = 0;
        for (int g = Math.min(a, b); g <= Math.max(a, b); g++) {
            between += margin[g];
        }
        double sum = values[a] + values[b];
        return switch (level) {
            case NOMINAL -> a == b ? 0 : 1;
            case ORDINAL -> a == b ? 0 : Math.pow(between - (margin[a] + margin[b]) / 2, 2);
            case INTERVAL -> Math.pow(values[a] - values[b], 2);
            case RATIO -> sum == 0 ? 0 : Math.pow((values[a] - values[b]) / sum, 2);
        };
    }
}
