package org.touchstone.stats.bias.peer;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/**
 * Decisive votes of several people on pairs of responses, ties left out. The responses of an item are called first and
 * second, in any way: what is estimated does not depend on it. The arrays are not copied and must not change.
 *
 * @param features per item, first minus second: the feature whose slopes are wanted (a length), then others that must be
 *     accounted for; finite, equally many everywhere, at least one
 * @param person per vote, from 0
 * @param item per vote, an index of {@code features}
 * @param choseFirst per vote, whether the first response was preferred
 * @param firstLeft per vote, whether the first response stood on the left
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; large columns that are only read
public record Votes(double[][] features, int[] person, int[] item, boolean[] choseFirst, boolean[] firstLeft) {

    /** Refuses columns of different length, unknown items and features that are not finite. */
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

    /** Number of votes. */
    public int size() {
        return person.length;
    }

    /** The highest number of a person plus one. */
    public int people() {
        return Arrays.stream(person).max().orElse(-1) + 1;
    }

    /** Number of items, with or without votes. */
    public int items() {
        return features.length;
    }

    /** Number of features. */
    int terms() {
        return features.length == 0 ? 0 : features[0].length;
    }

    /** The votes at these places, on the same items. */
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

    /** 1 where the first response stood on the left, else -1. */
    double side(int vote) {
        return firstLeft[vote] ? 1 : -1;
    }

    /** 1 where the first response was preferred, else 0. */
    public double outcome(int vote) {
        return choseFirst[vote] ? 1 : 0;
    }

    /** The slope's feature of a vote's item. */
    public double z(int vote) {
        return features[item[vote]][0];
    }
}
