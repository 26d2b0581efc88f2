package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/**
 * Decisive votes of several people on pairs of responses; ties are omitted. Which response of an item is called first
 * is arbitrary: the estimates do not depend on it. The arrays are not copied and must not change.
 *
 * @param features per item, first minus second: the feature whose slopes are wanted (a length), then covariates;
 * finite, the same number for every item, at least one
 * @param person per vote, from 0
 * @param item per vote, an index of {@code features}
 * @param choseFirst per vote, whether the first response was preferred
 * @param firstLeft per vote, whether the first response was on the left
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; large columns that are only read
public record Votes(double[][] features, int[] person, int[] item, boolean[] choseFirst, boolean[] firstLeft) {

    /** Throws for columns of different length, unknown items and features that are not finite. */
    public Votes {
        int n = person.length;
        Checks.that(item.length == n && choseFirst.length == n && firstLeft.length == n, "columns differ in length");
        for (double[] row : features) {
            Checks.that(row.length > 0 && row.length == features[0].length, "items differ in features");
            Checks.that(Arrays.stream(row).allMatch(Double::isFinite), "a feature is not finite");
        }
        for (int v = 0; v < n; v++) {
            Checks.that(person[v] >= 0, "a person is below 0");
            Checks.that(0 <= item[v] && item[v] < features.length, "an item is not in 0.." + (features.length - 1));
        }
    }

    /** Returns the number of votes. */
    public int size() {
        return person.length;
    }

    /** Returns the highest number of a person plus one. */
    public int people() {
        return Arrays.stream(person).max().orElse(-1) + 1;
    }

    /** Returns the number of items, with or without votes. */
    public int items() {
        return features.length;
    }

    /** Returns the number of features. */
    int terms() {
        return features.length == 0 ? 0 : features[0].length;
    }

    /** Returns the votes at these indices, on the same items. */
    public Votes only(int... votes) {
        int[] people = new int[votes.length];
        int[] items = new int[votes.length];
        boolean[] chose = new boolean[votes.length];
        boolean[] left = new boolean[votes.length];
        for (int v = 0; v < votes.length; v++) {
            people[v] = person[votes[v]];
            items[v] = item[votes[v]];
            chose[v] = choseFirst[votes[v]];
            left[v] = firstLeft[votes[v]];
        }
        return new Votes(features, people, items, chose, left);
    }

    /** Returns 1 if the first response was on the left, otherwise -1. */
    double side(int vote) {
        return firstLeft[vote] ? 1 : -1;
    }

    /** Returns 1 if the first response was preferred, otherwise 0. */
    public double outcome(int vote) {
        return choseFirst[vote] ? 1 : 0;
    }

    /** Returns the slope's feature of a vote's item. */
    public double z(int vote) {
        return features[item[vote]][0];
    }
}
