package org.touchstone.stats.agreement;

import java.util.List;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.interval.ProportionInterval;
import org.touchstone.stats.rating.ConfusionTable;

/**
 * Retest consistency: how far one person gives the same answers on the same items after a while. It is the noise
 * floor for agreement with others, bias and drift.
 *
 * @param same share of items with exactly the same answer, 0..1
 * @param sameInterval Wilson's interval of it
 * @param kappa Cohen's kappa of the first against the second answer with quadratic weights, at most 1
 * @param flips among the items shown with sides swapped and decided both times, the share whose preferred response
 * changed; a person who decides by the side alone flips all. Not estimable without such an item
 * @param items number of items judged twice
 */
public record RetestConsistency(
        double same, Interval sameInterval, Coefficient kappa, Outcome<Share> flips, long items) {

    /**
     * A share with its interval.
     *
     * @param value 0..1
     * @param interval Wilson's
     * @param of number of items
     */
    public record Share(double value, Interval interval, long of) {}

    /**
     * An item judged twice by one person.
     *
     * @param first strength of preference, positive for one response and negative for the other, independent of sides
     * @param second the same at the second judgment
     * @param swapped whether the sides were swapped between the two
     */
    public record Twice(int first, int second, boolean swapped) {}

    /**
     * Computes the consistency.
     *
     * @param strongest the strongest preference of the scale, 1 to 100, such as 3; answers range from its negative to
     * it
     * @param level of the intervals, such as .95
     * @return {@link Reason#NO_DATA} if nothing was judged twice
     * @throws IllegalArgumentException if an answer lies outside the scale
     */
    public static Outcome<RetestConsistency> of(List<Twice> items, int strongest, double level) {
        Checks.that(1 <= strongest && strongest <= 100, "the strongest preference lies from 1 to 100");
        Checks.openUnit("level", level);
        if (items.isEmpty()) {
            return Outcome.none(Reason.NO_DATA);
        }
        int categories = 2 * strongest + 1;
        long[][] table = new long[categories][categories];
        for (Twice item : items) {
            Checks.that(
                    Math.min(item.first, item.second) >= -strongest && Math.max(item.first, item.second) <= strongest,
                    "an answer lies within the scale");
            table[item.first + strongest][item.second + strongest]++;
        }
        long same = items.stream().filter(i -> i.first == i.second).count();
        Share share = share(same, items.size(), level);
        return CohenKappa.of(new ConfusionTable(table), Weights.quadratic(categories))
                .map(kappa ->
                        new RetestConsistency(share.value, share.interval, kappa, flips(items, level), items.size()));
    }

    private static Outcome<Share> flips(List<Twice> items, double level) {
        List<Twice> decided = items.stream()
                .filter(i -> i.swapped && i.first != 0 && i.second != 0)
                .toList();
        if (decided.isEmpty()) {
            return Outcome.none(Reason.NO_DATA);
        }
        long flipped = decided.stream()
                .filter(i -> Integer.signum(i.first) != Integer.signum(i.second))
                .count();
        return Outcome.of(share(flipped, decided.size(), level));
    }

    private static Share share(long successes, long of, double level) {
        return new Share(
                (double) successes / of,
                ProportionInterval.WILSON.of(successes, of, level).get(),
                of);
    }
}
