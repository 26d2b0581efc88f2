package org.touchstone.stats.diversity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.stats.Checks;
import org.touchstone.stats.Outcome;

/**
 * The set of word sequences of a text, each as a 64-bit hash, sorted. A text with fewer words is one sequence. Broder
 * A. Z. (1997), On the resemblance and containment of documents. Immutable.
 *
 * <p>The probability that two different sequences have the same hash, 5e-20, is neglected.
 */
public final class Shingles {
    private static final Pattern ASCII = Pattern.compile("[a-z0-9]+");
    /** A letter of a script without spaces is a word; otherwise runs of letters, digits and marks are. */
    private static final Pattern ANY = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+");

    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The definition of a word. */
    public enum Words {
        /** Runs of a-z and 0-9 after conversion to lower case: the published form, for English. */
        ASCII_WORDS(ASCII),
        /** Runs of letters and digits of any script; a letter of Chinese, Japanese or Thai is a word. */
        ANY_SCRIPT(ANY);

        private final Pattern pattern;

        Words(Pattern pattern) {
            this.pattern = pattern;
        }

        /** Returns the words of a text in lower case. */
        List<String> of(String text) {
            List<String> words = new ArrayList<>();
            Matcher matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                words.add(matcher.group());
            }
            return words;
        }
    }

    /** Returns the sequences of three words of any script. */
    public static Shingles of(String text) {
        return of(text, Words.ANY_SCRIPT, 3);
    }

    /**
     * Returns the sequences of a text.
     *
     * @param text any
     * @param words the definition of a word
     * @param length words per sequence, at least 1
     */
    public static Shingles of(String text, Words words, int length) {
        Checks.that(length >= 1, "a sequence needs a word");
        List<String> list = words.of(text);
        int used = Math.min(length, list.size());
        long[] hashes = new long[list.isEmpty() ? 0 : list.size() - used + 1];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0x9E3779B97F4A7C15L;
            for (String word : list.subList(i, i + used)) {
                for (int c = 0; c < word.length(); c++) {
                    hash = (hash ^ word.charAt(c)) * 0x100000001B3L;
                }
                hash = mixed(hash ^ 0x20);
            }
            hashes[i] = hash;
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** A bijection of 64 bits in which every bit depends on every bit (the finaliser of SplitMix64). */
    static long mixed(long x) {
        long y = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return y ^ (y >>> 31);
    }

    /** Returns the number of distinct sequences. */
    public int size() {
        return hashes.length;
    }

    /** Returns the hash of a sequence, in ascending order. */
    long hash(int i) {
        return hashes[i];
    }

    /**
     * Returns the exact Jaccard similarity, {@code |A ∩ B| / |A ∪ B|}, 0..1.
     *
     * @return {@link Outcome.Reason#NO_DATA} if neither text has a word
     */
    public Outcome<Double> jaccard(Shingles other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                common++;
                i++;
                j++;
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        int union = hashes.length + other.hashes.length - common;
        return union == 0 ? Outcome.none(Outcome.Reason.NO_DATA) : Outcome.of((double) common / union);
    }
}
