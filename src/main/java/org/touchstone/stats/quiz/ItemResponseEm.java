package org.touchstone.stats.quiz;

import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.quiz.ItemResponse.Kind;

/**
 * The expectation maximisation of one fit. The curve of an item is {@code c + (1 - c) logistic(slope θ + intercept)};
 * each M step is one step of Fisher scoring, halved until it increases the likelihood. Not thread-safe.
 */
final class ItemResponseEm {
    private static final int MOST_HALVINGS = 30;

    private final List<Answers> people;
    private final boolean oneSlope;
    private final double guessing;
    private final double[] slope;
    private final double[] intercept;
    /** Expected number of people at each node who were asked an item. */
    private final double[][] asked;
    /** Expected number of those who answered right. */
    private final double[][] right;

    private double logLikelihood;

    /** Gradient and information of one item's expected log likelihood. */
    private record Score(double value, double bySlope, double byIntercept, double ss, double si, double ii) {}

    ItemResponseEm(List<Answers> people, Kind kind, double guessing) {
        this.people = people;
        this.oneSlope = kind == Kind.ONE_PARAMETER;
        this.guessing = guessing;
        int items = people.get(0).items();
        this.slope = new double[items];
        this.intercept = new double[items];
        this.asked = new double[items][AbilityGrid.NODES];
        this.right = new double[items][AbilityGrid.NODES];
        Arrays.fill(slope, 1);
    }

    int items() {
        return slope.length;
    }

    double slope(int item) {
        return slope[item];
    }

    double intercept(int item) {
        return intercept[item];
    }

    /** Returns the log-likelihood of the answers under the present parameters. */
    double logLikelihood() {
        expect();
        return logLikelihood;
    }

    double steepest() {
        return Arrays.stream(slope).map(Math::abs).max().orElse(0);
    }

    /** Runs one round; returns the largest change of a parameter. */
    double round() {
        expect();
        double[] slopes = slope.clone();
        double[] intercepts = intercept.clone();
        if (oneSlope) {
            stepTogether();
        } else {
            for (int i = 0; i < items(); i++) {
                step(i);
            }
        }
        double moved = 0;
        for (int i = 0; i < items(); i++) {
            moved = Math.max(moved, Math.abs(slope[i] - slopes[i]));
            moved = Math.max(moved, Math.abs(intercept[i] - intercepts[i]));
        }
        return moved;
    }

    private void expect() {
        for (int i = 0; i < items(); i++) {
            Arrays.fill(asked[i], 0);
            Arrays.fill(right[i], 0);
        }
        double[][][] log = logarithms();
        logLikelihood = 0;
        for (Answers person : people) {
            double[] weight = AbilityGrid.logWeights();
            for (int i = 0; i < items(); i++) {
                if (person.to(i) != Answers.NOT_ASKED) {
                    double[] of = log[i][person.to(i)];
                    for (int k = 0; k < AbilityGrid.NODES; k++) {
                        weight[k] += of[k];
                    }
                }
            }
            logLikelihood += person.people() * AbilityGrid.normalise(weight);
            gather(person, weight);
        }
    }

    private void gather(Answers person, double[] weight) {
        for (int i = 0; i < items(); i++) {
            if (person.to(i) != Answers.NOT_ASKED) {
                for (int k = 0; k < AbilityGrid.NODES; k++) {
                    double share = person.people() * weight[k];
                    asked[i][k] += share;
                    right[i][k] += person.to(i) == Answers.RIGHT ? share : 0;
                }
            }
        }
    }

    /** By item, answer and node. */
    private double[][][] logarithms() {
        double[][][] log = new double[items()][2][AbilityGrid.NODES];
        for (int i = 0; i < items(); i++) {
            for (int k = 0; k < AbilityGrid.NODES; k++) {
                double p = probability(slope[i], intercept[i], k);
                log[i][Answers.WRONG][k] = Math.log1p(-p);
                log[i][Answers.RIGHT][k] = Math.log(p);
            }
        }
        return log;
    }

    private double probability(double a, double d, int node) {
        return AbilityGrid.inside(guessing + (1 - guessing) * ItemCurve.logistic(a * AbilityGrid.at(node) + d));
    }

    private Score score(int item, double a, double d) {
        double value = 0;
        double[] sum = new double[5];
        for (int k = 0; k < AbilityGrid.NODES; k++) {
            double x = AbilityGrid.at(k);
            double p = probability(a, d, k);
            double above = ItemCurve.logistic(a * x + d);
            double rise = (1 - guessing) * above * (1 - above);
            double n = asked[item][k];
            value += right[item][k] * Math.log(p) + (n - right[item][k]) * Math.log1p(-p);
            double pull = (right[item][k] - n * p) * rise / (p * (1 - p));
            double information = n * rise * rise / (p * (1 - p));
            sum[0] += pull * x;
            sum[1] += pull;
            sum[2] += information * x * x;
            sum[3] += information * x;
            sum[4] += information;
        }
        return new Score(value, sum[0], sum[1], sum[2], sum[3], sum[4]);
    }

    private void step(int item) {
        Score at = score(item, slope[item], intercept[item]);
        double determinant = at.ss * at.ii - at.si * at.si;
        if (!(determinant > 0)) {
            return;
        }
        double bySlope = (at.ii * at.bySlope - at.si * at.byIntercept) / determinant;
        double byIntercept = (at.ss * at.byIntercept - at.si * at.bySlope) / determinant;
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double a = slope[item] + length * bySlope;
            double d = intercept[item] + length * byIntercept;
            if (score(item, a, d).value >= at.value) {
                slope[item] = a;
                intercept[item] = d;
                return;
            }
            length /= 2;
        }
    }

    /** Updates every intercept, then the common slope. */
    private void stepTogether() {
        double pull = 0;
        double information = 0;
        for (int i = 0; i < items(); i++) {
            Score at = score(i, slope[i], intercept[i]);
            intercept[i] += at.ii > 0 ? at.byIntercept / at.ii : 0;
            Score then = score(i, slope[i], intercept[i]);
            pull += then.bySlope;
            information += then.ss;
        }
        for (int i = 0; i < items(); i++) {
            slope[i] += information > 0 ? pull / information : 0;
        }
    }
}
