package org.touchstone.stats.quiz;

import java.util.Arrays;
import org.touchstone.stats.Checks;

/**
 * A pattern of answers to the items of a quiz, in the order of the items, and the number of people who gave it.
 * Immutable.
 */
public final class Answers {
    /** A wrong answer. */
    public static final byte WRONG = 0;

    /** A right answer. */
    public static final byte RIGHT = 1;

    /** An item that was not asked. */
    public static final byte NOT_ASKED = -1;

    private final byte[] answers;
    private final long people;

    /**
     * @param answers {@link #WRONG}, {@link #RIGHT} or {@link #NOT_ASKED} per item; copied
     * @param people number of people who gave them, at least 0
     */
    public Answers(byte[] answers, long people) {
        Checks.count("people", people);
        for (byte answer : answers) {
            Checks.that(answer >= NOT_ASKED && answer <= RIGHT, "an answer is right, wrong or not asked");
        }
        this.answers = answers.clone();
        this.people = people;
    }

    /** Returns the number of items. */
    public int items() {
        return answers.length;
    }

    /** Returns the answer to an item, counted from 0. */
    public byte to(int item) {
        return answers[item];
    }

    /** Returns the number of people who gave these answers. */
    public long people() {
        return people;
    }

    /** Returns whether nothing was asked. */
    boolean isEmpty() {
        for (byte answer : answers) {
            if (answer != NOT_ASKED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return people + " x " + Arrays.toString(answers);
    }
}
