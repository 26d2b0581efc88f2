package org.touchstone.stats.quiz;

import java.util.Arrays;
import java.util.List;
import org.touchstone.stats.Checks;

/**
 * Elo ratings of people and quiz items, updated after each answer, for quizzes with too few answers for an item
 * response model. A right answer is a win of the person over the item. With ratings r of the person and q of the
 * item, the expected result is {@code e = 1 / (1 + exp((q - r) / s))}, s = 400 / ln 10; then each changes by
 * {@code k (result - e)} with its own {@code k = 24 / (1 + n / 20)}, n its number of earlier answers. Elo A. (1978),
 * The Rating of Chessplayers; Pelánek R. (2016), Computers and Education 98:169-179. Ratings depend on the order of
 * the answers. Not thread-safe.
 */
public final class Elo {
    /** Initial rating of people and items. */
    public static final double START = 1500;

    private static final double SCALE = 400 / Math.log(10);
    private static final double FIRST_STEP = 24;
    private static final double HALVED_AFTER = 20;

    private final double[] people;
    private final double[] items;
    private final long[] answersOfPeople;
    private final long[] answersToItems;

    /**
     * @param people number of people, at least 0
     * @param items number of items, at least 0
     */
    public Elo(int people, int items) {
        Checks.count("people", people);
        Checks.count("items", items);
        this.people = new double[people];
        this.items = new double[items];
        this.answersOfPeople = new long[people];
        this.answersToItems = new long[items];
        Arrays.fill(this.people, START);
        Arrays.fill(this.items, START);
    }

    /** Returns a person's rating. */
    public double ofPerson(int person) {
        return people[person];
    }

    /** Returns an item's rating, its difficulty. */
    public double ofItem(int item) {
        return items[item];
    }

    /** Returns the expected share of right answers of a person to an item. */
    public double expected(int person, int item) {
        return ItemCurve.logistic((people[person] - items[item]) / SCALE);
    }

    /** Updates the ratings after an answer. */
    public void answered(int person, int item, boolean right) {
        double surprise = (right ? 1 : 0) - expected(person, item);
        people[person] += step(answersOfPeople[person]++) * surprise;
        items[item] -= step(answersToItems[item]++) * surprise;
    }

    private static double step(long before) {
        return FIRST_STEP / (1 + before / HALVED_AFTER);
    }

    /**
     * Returns the item to ask next: the one whose expected share of right answers is closest to a target; the first
     * of equal ones.
     *
     * @param candidates items not asked yet, at least one
     * @param target .75 in training; the pass mark in certification
     */
    public int nearest(int person, List<Integer> candidates, double target) {
        Checks.openUnit("target", target);
        Checks.that(!candidates.isEmpty(), "there must be an item to choose");
        int best = candidates.get(0);
        for (int item : candidates) {
            if (Math.abs(expected(person, item) - target) < Math.abs(expected(person, best) - target)) {
                best = item;
            }
        }
        return best;
    }
}
