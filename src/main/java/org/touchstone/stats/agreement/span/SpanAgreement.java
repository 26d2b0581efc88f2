package org.touchstone.stats.agreement.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.Outcome.Reason;
import org.touchstone.stats.agreement.KrippendorffAlpha;
import org.touchstone.stats.rating.CategoryPatterns;

/**
 * Agreement of raters on marked passages of the same texts. All figures are over unordered pairs of raters of one
 * text.
 *
 * @param f1 token F1, {@code 2 |A∩B| / (|A|+|B|)}, sums pooled over pairs, 0..1: Hripcsak G., Rothschild A. (2005),
 * JAMIA 12:296-298, who show that it is the limit of kappa for many unmarked tokens
 * @param meanF1 the mean F1 of the pairs; a pair without any mark agrees, 1
 * @param intersectionOverUnion {@code |A∩B| / |A∪B|}, pooled, 0..1
 * @param matchedF1 F1 of whole spans: two match if their intersection over union is at least 1/2, each matched once;
 * pooled, 0..1
 * @param alpha Krippendorff's nominal alpha of marked or not over all tokens; 1 if everybody marked every token
 * @param pairs number of pairs of raters, summed over texts
 */
public record SpanAgreement(
        double f1, double meanF1, double intersectionOverUnion, double matchedF1, double alpha, long pairs) {
    private static final double SAME = 0.5;

    /**
     * The marks on a text.
     *
     * @param tokens number of tokens of the text (words, characters or sentences), at least 0
     * @param byRater each rater's spans, an empty list for a rater who read the text and marked nothing
     */
    public record MarkedText(int tokens, List<List<MarkedSpan>> byRater) {
        /** Throws for spans beyond the text. */
        public MarkedText {
            Checks.count("tokens", tokens);
            byRater = byRater.stream().map(List::copyOf).toList();
            for (List<MarkedSpan> spans : byRater) {
                Checks.that(spans.stream().allMatch(s -> s.end() <= tokens), "a span must lie within its text");
            }
        }
    }

    /**
     * Computes the agreement.
     *
     * @return {@link Reason#NO_PAIRABLE_UNIT} if no text has two raters, {@link Reason#NO_VARIATION} if there is no
     * mark
     */
    public static Outcome<SpanAgreement> of(List<MarkedText> texts) {
        Sums sums = new Sums();
        texts.forEach(sums::add);
        if (sums.pairs == 0) {
            return Outcome.none(Reason.NO_PAIRABLE_UNIT);
        }
        if (sums.either == 0) {
            return Outcome.none(Reason.NO_VARIATION);
        }
        CategoryPatterns tokens = CategoryPatterns.ofCounts(2, sums.tokens.toArray(int[][]::new));
        return KrippendorffAlpha.nominal()
                .of(tokens)
                .map(alpha -> new SpanAgreement(
                        2.0 * sums.both / sums.marked,
                        sums.shares / sums.pairs,
                        (double) sums.both / sums.either,
                        sums.spans == 0 ? 0 : 2.0 * sums.matched / sums.spans,
                        alpha,
                        sums.pairs));
    }

    private static final class Sums {
        private final List<int[]> tokens = new ArrayList<>();
        private long both;
        private long either;
        private long marked;
        private long matched;
        private long spans;
        private double shares;
        private long pairs;

        void add(MarkedText text) {
            List<BitSet> positions =
                    text.byRater().stream().map(MarkedSpan::positions).toList();
            for (int a = 0; a < positions.size(); a++) {
                for (int b = a + 1; b < positions.size(); b++) {
                    pair(positions.get(a), positions.get(b));
                    matched += matches(text.byRater().get(a), text.byRater().get(b));
                    spans +=
                            text.byRater().get(a).size() + text.byRater().get(b).size();
                }
            }
            for (int token = 0; token < text.tokens() && positions.size() > 1; token++) {
                int at = token;
                int by = (int) positions.stream().filter(p -> p.get(at)).count();
                tokens.add(new int[] {positions.size() - by, by});
            }
        }

        private void pair(BitSet one, BitSet other) {
            BitSet common = (BitSet) one.clone();
            common.and(other);
            int shared = common.cardinality();
            int sum = one.cardinality() + other.cardinality();
            both += shared;
            marked += sum;
            either += sum - shared;
            shares += sum == 0 ? 1 : 2.0 * shared / sum;
            pairs++;
        }

        /** Returns the size of a maximum matching, by augmenting paths. */
        private static int matches(List<MarkedSpan> one, List<MarkedSpan> other) {
            int[] partner = new int[other.size()];
            Arrays.fill(partner, -1);
            int found = 0;
            for (int a = 0; a < one.size(); a++) {
                found += joins(a, one, other, partner, new boolean[other.size()]) ? 1 : 0;
            }
            return found;
        }

        /** Returns whether a span can be matched, re-matching others if necessary. */
        private static boolean joins(
                int a, List<MarkedSpan> one, List<MarkedSpan> other, int[] partner, boolean[] tried) {
            for (int b = 0; b < tried.length; b++) {
                if (!tried[b] && one.get(a).intersectionOverUnion(other.get(b)) >= SAME) {
                    tried[b] = true;
                    if (partner[b] < 0 || joins(partner[b], one, other, partner, tried)) {
                        partner[b] = a;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
