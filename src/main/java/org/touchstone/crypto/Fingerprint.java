package org.touchstone.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Six words out of 2048 that encode the first 66 bits of a digest, for comparing keys aloud. */
final class Fingerprint {
    private static final int WORDS = 6;
    private static final int BITS_PER_WORD = 11;
    private static final List<String> LIST = load();

    private Fingerprint() {}

    /** Returns the words of this digest, most significant bits first. */
    static List<String> words(byte[] digest) {
        List<String> words = new ArrayList<>(WORDS);
        for (int w = 0; w < WORDS; w++) {
            int index = 0;
            for (int bit = w * BITS_PER_WORD; bit < (w + 1) * BITS_PER_WORD; bit++) {
                index = (index << 1) | ((digest[bit / 8] >> (7 - bit % 8)) & 1);
            }
            words.add(LIST.get(index));
        }
        return List.copyOf(words);
    }

    /** Returns all words in the order of their numbers. */
    static List<String> list() {
        return LIST;
    }

    private static List<String> load() {
        try (InputStream in = Fingerprint.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("The word list is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The word list cannot be read", e);
        }
    }
}
