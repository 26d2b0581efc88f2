package org.touchstone.formats.pairs;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.formats.Pick;

/** The words that sources use for the winner. */
public final class Winner {
    /** Written by Chatbot Arena and MT-bench if the order of the answers decided the verdict. */
    public static final String INCONSISTENT_TIE = "tie (inconsistent)";

    private static final Map<String, Pick> WORDS = Map.ofEntries(
            Map.entry("model_a", Pick.FIRST),
            Map.entry("model_b", Pick.SECOND),
            Map.entry("model_1", Pick.FIRST),
            Map.entry("model_2", Pick.SECOND),
            Map.entry("response_a", Pick.FIRST),
            Map.entry("response_b", Pick.SECOND),
            Map.entry("response_1", Pick.FIRST),
            Map.entry("response_2", Pick.SECOND),
            Map.entry("response1", Pick.FIRST),
            Map.entry("response2", Pick.SECOND),
            Map.entry("a", Pick.FIRST),
            Map.entry("b", Pick.SECOND),
            Map.entry("1", Pick.FIRST),
            Map.entry("2", Pick.SECOND),
            Map.entry("left", Pick.FIRST),
            Map.entry("right", Pick.SECOND),
            Map.entry("first", Pick.FIRST),
            Map.entry("second", Pick.SECOND),
            Map.entry("tie", Pick.TIE),
            Map.entry("0", Pick.TIE),
            Map.entry(INCONSISTENT_TIE, Pick.TIE),
            Map.entry("both_bad", Pick.BOTH_BAD),
            Map.entry("bothbad", Pick.BOTH_BAD),
            Map.entry("both bad", Pick.BOTH_BAD),
            Map.entry("tie (bothbad)", Pick.BOTH_BAD));

    private Winner() {}

    /** Returns the outcome that the word names, ignoring case; null if it names none. */
    static @Nullable public Pick of(String word) {
        return WORDS.get(word.strip().toLowerCase(Locale.ROOT));
    }
}
