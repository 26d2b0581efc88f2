package org.touchstone.stats.diversity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.stats.Checks;

/**
 * Finds pairs of texts that share most of their word sequences: candidates by {@link MinHash}, then the exact
 * similarity. Immutable. Reported similarities are exact; a pair may be missed with the probability given by the
 * bands.
 *
 * @param minHash finds the candidates
 * @param words the definition of a word
 * @param length words per sequence
 * @param duplicate the similarity from which a pair is a duplicate, 0..1
 * @param review the lower similarity from which a pair should be reviewed, 0..1
 */
public record NearDuplicates(MinHash minHash, Shingles.Words words, int length, double duplicate, double review) {
    /** Throws for limits outside 0..1 and a review limit above the other. */
    public NearDuplicates {
        Checks.closedUnit("duplicate", duplicate);
        Checks.closedUnit("review", review);
        Checks.that(review <= duplicate, "review must not be above duplicate");
    }

    /**
     * Three words of any script, duplicates from .70, review from .50. Uses 32 bands of 4 rows instead of 16 of 8, so
     * that pairs to review are found too (.87 at .50 against .06).
     */
    public static NearDuplicates standard() {
        return new NearDuplicates(new MinHash(32, 4), Shingles.Words.ANY_SCRIPT, 3, 0.7, 0.5);
    }

    /**
     * Two similar texts.
     *
     * @param first number of the earlier text
     * @param second number of the later text
     * @param similarity exact, 0..1
     * @param duplicate whether it reaches the higher limit
     */
    public record Pair(int first, int second, double similarity, boolean duplicate) {}

    /** Returns the pairs among texts, most similar first, then by number. Texts without a word match nothing. */
    public List<Pair> among(List<String> texts) {
        List<Shingles> shingles =
                texts.stream().map(text -> Shingles.of(text, words, length)).toList();
        List<long[]> signatures = shingles.stream().map(minHash::signature).toList();
        Set<Long> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (int band = 0; band < minHash.bands(); band++) {
            for (List<Integer> bucket : buckets(shingles, signatures, band).values()) {
                for (int i = 1; i < bucket.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        compare(shingles, bucket.get(j), bucket.get(i), seen, pairs);
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity)
                .reversed()
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second));
        return List.copyOf(pairs);
    }

    private Map<Long, List<Integer>> buckets(List<Shingles> shingles, List<long[]> signatures, int band) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int t = 0; t < signatures.size(); t++) {
            if (shingles.get(t).size() > 0) {
                buckets.computeIfAbsent(minHash.key(signatures.get(t), band), k -> new ArrayList<>())
                        .add(t);
            }
        }
        return buckets;
    }

    private void compare(List<Shingles> shingles, int first, int second, Set<Long> seen, List<Pair> pairs) {
        if (seen.add((long) first << 32 | second)) {
            double similarity =
                    shingles.get(first).jaccard(shingles.get(second)).get();
            if (similarity >= review) {
                pairs.add(new Pair(first, second, similarity, similarity >= duplicate));
            }
        }
    }
}
