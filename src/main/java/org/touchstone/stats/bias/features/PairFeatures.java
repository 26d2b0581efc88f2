package org.touchstone.stats.bias.features;

/**
 * What of a pair of responses can sway a judge, left minus right. Not standardised: the unit is that of each field, and
 * {@link StyleDifference#scaled} over all pairs of a study comes next.
 *
 * @param length {@code (l - r) / (l + r + 1)} of the code points, above -1 and below 1
 * @param format formatting
 * @param stance doubt, certainty, agreement, refusal
 */
public record PairFeatures(double length, Format format, Stance stance) {

    /**
     * Formatting.
     *
     * @param headers the ratio of header counts, above -1 and below 1
     * @param lists the ratio of list items
     * @param bold the ratio of bold runs
     * @param code the difference of the shares of code, -1..1
     */
    public record Format(double headers, double lists, double bold, double code) {}

    /**
     * Stance.
     *
     * @param assertiveness the difference of {@link EpistemicCounts#assertiveness}, above -2 and below 2
     * @param agreementOpening 1 when only the left agrees at once, -1 when only the right does, else 0
     * @param refusal the same of refusals
     */
    public record Stance(double assertiveness, int agreementOpening, int refusal) {}

    /** The pair with its sides swapped. */
    public PairFeatures swapped() {
        return new PairFeatures(
                -length,
                new Format(-format.headers, -format.lists, -format.bold, -format.code),
                new Stance(-stance.assertiveness, -stance.agreementOpening, -stance.refusal));
    }
}
