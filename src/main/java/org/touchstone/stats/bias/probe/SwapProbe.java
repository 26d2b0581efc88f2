package org.touchstone.stats.bias.probe;

import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.interval.ProportionInterval;

/**
 * The same pairs judged twice with the sides swapped. Preferring the same response both times is consistent;
 * preferring the same side both times is inconsistent and, if it is mostly one side, shows a side bias.
 *
 * @param consistency share of pairs with the same response preferred, 0..1
 * @param interval Wilson's 95 % interval of it
 * @param side among inconsistent pairs, how often it was the left one twice; not estimable without inconsistent pairs
 */
public record SwapProbe(double consistency, Interval interval, Outcome<ChoiceProbe> side) {

    /**
     * Computes the test.
     *
     * @param sameResponse pairs in which the same response was preferred
     * @param leftTwice pairs in which the left was preferred both times
     * @param rightTwice pairs in which the right was
     * @return {@link Outcome.Reason#NO_DATA} without pairs
     */
    public static Outcome<SwapProbe> of(int sameResponse, int leftTwice, int rightTwice) {
        Checks.count("sameResponse", sameResponse);
        Checks.count("leftTwice", leftTwice);
        Checks.count("rightTwice", rightTwice);
        int pairs = FlipProbe.total(sameResponse, leftTwice, rightTwice);
        if (pairs == 0) {
            return Outcome.none(Outcome.Reason.NO_DATA);
        }
        return Outcome.of(new SwapProbe(
                (double) sameResponse / pairs,
                ProportionInterval.WILSON.of(sameResponse, pairs, 0.95).get(),
                ChoiceProbe.of(leftTwice, leftTwice + rightTwice)));
    }
}
