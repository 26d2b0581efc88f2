package org.touchstone.stats.agreement;

import org.touchstone.stats.Outcome;
import org.touchstone.stats.rating.CategoryPatterns;

/**
 * The share of pairs of judgments of one unit that have the same category.
 *
 * @param micro all pairs pooled, 0..1
 * @param pairs number of pairs
 * @param macro the mean of the units' own shares, 0..1
 * @param units number of units with at least two judgments
 */
public record PercentAgreement(double micro, long pairs, double macro, long units) {

    /** Returns the agreement; {@link Outcome.Reason#NO_PAIRABLE_UNIT} if no unit has two judgments. */
    public static Outcome<PercentAgreement> of(CategoryPatterns patterns) {
        Sums sums = new Sums();
        patterns.forEach(sums);
        return sums.units == 0
                ? Outcome.none(Outcome.Reason.NO_PAIRABLE_UNIT)
                : Outcome.of(new PercentAgreement(
                        (double) sums.agreeing / sums.pairs, sums.pairs, sums.shares / sums.units, sums.units));
    }

    private static final class Sums implements CategoryPatterns.Visitor {
        private long agreeing;
        private long pairs;
        private double shares;
        private long units;

        @Override
        public void visit(CategoryPatterns.Pattern pattern, long times) {
            long m = pattern.judgments();
            if (m >= 2 && times > 0) {
                long same = 0;
                for (int i = 0; i < pattern.used(); i++) {
                    long n = pattern.count(i);
                    same += n * (n - 1) / 2;
                }
                agreeing += times * same;
                pairs += times * (m * (m - 1) / 2);
                shares += times * (2.0 * same / (m * (m - 1)));
                units += times;
            }
        }
    }
}
