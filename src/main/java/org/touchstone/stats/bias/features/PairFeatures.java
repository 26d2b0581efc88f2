package org.touchstone.stats.bias.features;

/**
 * Features of a pair of responses that may bias a judge, left minus right. Not standardised: each field has its own
 * unit; apply {@link StyleDifference#scaled} over all pairs of a study.
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
     * @param agreementOpening 1 if only the left response opens with agreement, -1 if only the right one does,
     * otherwise 0
     * @param refusal the same for refusals
     */
    public record Stance(double assertiveness, int agreementOpening, int refusal) {}

    /** Returns the pair with its sides swapped. */
    public PairFeatures swapped() {
        return new PairFeatures(
                -length,
                new Format(-format.headers, -format.lists, -format.bold, -format.code),
                new Stance(-stance.assertiveness, -stance.agreementOpening, -stance.refusal));
    }
}
