package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Logistic regression with ridge penalty, judged by cross-validation: how well numbers of a display predict which side
 * is longer. Deterministic.
 */
final class Classifier {
    private static final int FOLDS = 5;
    private static final int ROUNDS = 300;
    private static final double RIDGE = 0.01;
    private static final double Z95 = 1.959964;

    /**
     * Area under the ROC curve, with a 95 % interval (Hanley and McNeil 1982).
     *
     * @param n cases
     */
    record Auc(double value, double low, double high, int n) {
        @Override
        public String toString() {
            return String.format("%.3f (95 %% CI %.3f to %.3f, n = %d)", value, low, high, n);
        }
    }

    private Classifier() {}

    /** Out-of-fold scores of every case, then their AUC; each case is scored by a model that has not seen it. */
    static Auc crossValidated(List<double[]> features, List<Boolean> labels, long seed) {
        return crossValidated(features, labels, 1, seed);
    }

    /**
     * The same for cases that come in groups, which are never parted: nothing that a model has seen of a group is asked of it.
     *
     * @param group cases that follow each other and belong together
     */
    static Auc crossValidated(List<double[]> features, List<Boolean> labels, int group, long seed) {
        int n = labels.size();
        List<Integer> groups =
                new ArrayList<>(IntStream.range(0, n / group).boxed().toList());
        Collections.shuffle(groups, new Random(seed));
        List<Integer> order = groups.stream()
                .flatMap(g -> IntStream.range(g * group, (g + 1) * group).boxed())
                .toList();
        double[] ranks = new double[n];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Integer> train = new ArrayList<>();
            List<Integer> test = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                (i / group % FOLDS == fold ? test : train).add(order.get(i));
            }
            double[][] scale = scale(features, train);
            double[] weights = fit(features, labels, train, scale);
            for (int i : test) {
                ranks[i] = score(features.get(i), weights, scale);
            }
        }
        return auc(ranks, labels);
    }

    private static double[][] scale(List<double[]> features, List<Integer> rows) {
        int width = features.get(0).length;
        double[][] scale = new double[2][width];
        for (int j = 0; j < width; j++) {
            double sum = 0;
            double squares = 0;
            for (int i : rows) {
                sum += features.get(i)[j];
                squares += features.get(i)[j] * features.get(i)[j];
            }
            scale[0][j] = sum / rows.size();
            scale[1][j] = Math.sqrt(Math.max(0, squares / rows.size() - scale[0][j] * scale[0][j]));
        }
        return scale;
    }

    private static double score(double[] row, double[] weights, double[][] scale) {
        double score = weights[row.length];
        for (int j = 0; j < row.length; j++) {
            if (scale[1][j] > 1e-9) {
                score += weights[j] * (row[j] - scale[0][j]) / scale[1][j];
            }
        }
        return score;
    }

    private static double[] fit(List<double[]> features, List<Boolean> labels, List<Integer> rows, double[][] scale) {
        int width = features.get(0).length;
        double[] weights = new double[width + 1];
        double rate = 2.0 / Math.sqrt(width + 1.0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[width + 1];
            for (int i : rows) {
                double[] row = features.get(i);
                double error = (labels.get(i) ? 1 : 0) - 1 / (1 + Math.exp(-score(row, weights, scale)));
                for (int j = 0; j < width; j++) {
                    if (scale[1][j] > 1e-9) {
                        gradient[j] += error * (row[j] - scale[0][j]) / scale[1][j];
                    }
                }
                gradient[width] += error;
            }
            for (int j = 0; j <= width; j++) {
                weights[j] += rate * (gradient[j] / rows.size() - (j < width ? RIDGE * weights[j] : 0));
            }
        }
        return weights;
    }

    /** Share of pairs of a positive and a negative case that the score orders rightly; ties count half. */
    static Auc auc(double[] scores, List<Boolean> labels) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, scores.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> scores[i]));
        double rankSum = 0;
        int positives = 0;
        for (int i = 0; i < order.size(); ) {
            int end = i;
            while (end < order.size() && scores[order.get(end)] == scores[order.get(i)]) {
                end++;
            }
            for (int k = i; k < end; k++) {
                if (labels.get(order.get(k))) {
                    rankSum += (i + 1 + end) / 2.0;
                    positives++;
                }
            }
            i = end;
        }
        double negatives = scores.length - (double) positives;
        double value = (rankSum - positives * (positives + 1.0) / 2) / (positives * negatives);
        double q1 = value / (2 - value);
        double q2 = 2 * value * value / (1 + value);
        double variance =
                (value * (1 - value) + (positives - 1) * (q1 - value * value) + (negatives - 1) * (q2 - value * value))
                        / (positives * negatives);
        double margin = Z95 * Math.sqrt(variance);
        return new Auc(value, value - margin, value + margin, scores.length);
    }
}
