package org.touchstone.stats.bias.features;

/**
 * The measured features of one response.
 *
 * @param length of the text
 * @param markdown its formatting
 * @param stance its doubt and certainty
 * @param codeShare share of its characters in fenced code, 0..1
 */
public record TextFeatures(TextLength length, MarkdownCounts markdown, EpistemicCounts stance, double codeShare) {

    /** Measures a text with this lexicon. */
    public static TextFeatures of(String text, EpistemicLexicon lexicon) {
        return new TextFeatures(
                TextLength.of(text), MarkdownCounts.of(text), lexicon.of(text), MarkdownCounts.codeShare(text));
    }

    /** Returns left minus right of every feature; swapping the sides reverses every sign. */
    public static PairFeatures difference(TextFeatures left, TextFeatures right) {
        return new PairFeatures(
                StyleDifference.ratio(left.length.characters(), right.length.characters()),
                new PairFeatures.Format(
                        StyleDifference.ratio(left.markdown.allHeaders(), right.markdown.allHeaders()),
                        StyleDifference.ratio(left.markdown.listItems(), right.markdown.listItems()),
                        StyleDifference.ratio(left.markdown.bold(), right.markdown.bold()),
                        left.codeShare - right.codeShare),
                new PairFeatures.Stance(
                        left.stance.assertiveness() - right.stance.assertiveness(),
                        flag(left.stance.agreementOpening()) - flag(right.stance.agreementOpening()),
                        flag(left.stance.refusal()) - flag(right.stance.refusal())));
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
