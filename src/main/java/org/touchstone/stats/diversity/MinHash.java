package org.touchstone.stats.diversity;

import org.touchstone.stats.Checks;

/**
 * Finds candidates for near-duplicates without comparing all pairs: a text is reduced to its {@code bands * rows}
 * smallest hashes; two texts are candidates if all rows of a band agree, which happens with probability
 * {@code 1 - (1 - s^rows)^bands} at similarity s. Broder A. Z. (1997); Leskovec J. et al., Mining of Massive
 * Datasets, section 3.4. Immutable.
 *
 * @param bands at least 1
 * @param rows of a band, at least 1
 */
public record MinHash(int bands, int rows) {
    /** Throws for fewer than one band or row and for more than 4096 hashes. */
    public MinHash {
        Checks.that(bands >= 1 && rows >= 1 && (long) bands * rows <= 4096, "1 to 4096 hashes are needed");
    }

    /** 16 bands of 8 rows: .06, .61 and .95 at similarities .5, .7 and .8. */
    public static MinHash standard() {
        return new MinHash(16, 8);
    }

    /** Returns the probability, 0..1, that two texts of this similarity, 0..1, become candidates. */
    public double candidateProbability(double similarity) {
        Checks.closedUnit("similarity", similarity);
        return -Math.expm1(bands * Math.log1p(-Math.pow(similarity, rows)));
    }

    /**
     * Returns the smallest hashes of a text, one per seed; each hash of two texts agrees with a probability equal to
     * their similarity.
     */
    public long[] signature(Shingles shingles) {
        long[] smallest = new long[bands * rows];
        for (int h = 0; h < smallest.length; h++) {
            long seed = Shingles.mixed(0xD1B54A32D192ED03L * (h + 1));
            long least = Long.MAX_VALUE;
            for (int i = 0; i < shingles.size(); i++) {
                least = Math.min(least, Shingles.mixed(shingles.hash(i) ^ seed));
            }
            smallest[h] = least;
        }
        return smallest;
    }

    /** Returns the key of a band of a signature: equal bands have equal keys. */
    long key(long[] signature, int band) {
        long key = band;
        for (int r = 0; r < rows; r++) {
            key = Shingles.mixed(key * 31 + signature[band * rows + r]);
        }
        return key;
    }

    /** Returns the share of hashes in which two signatures agree: an estimate of the similarity. */
    public double estimate(long[] one, long[] other) {
        Checks.that(one.length == bands * rows && other.length == bands * rows, "signatures of another kind");
        int equal = 0;
        for (int h = 0; h < one.length; h++) {
            equal += one[h] == other[h] ? 1 : 0;
        }
        return (double) equal / one.length;
    }
}
