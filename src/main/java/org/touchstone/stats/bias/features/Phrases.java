package org.touchstone.stats.bias.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.touchstone.stats.Checks;

/**
 * A set of phrases, found in folded text in linear time: phrases are looked up by their first run of letters and
 * digits.
 */
final class Phrases {
    private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC\\u02B9\\uFF07\\u00B4`]");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, List<String>> byFirstRun = new HashMap<>();

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            String folded = fold(phrase).strip();
            Checks.that(!folded.isEmpty() && Character.isLetterOrDigit(folded.codePointAt(0)), "a phrase has no word");
            byFirstRun
                    .computeIfAbsent(folded.substring(0, runEnd(folded, 0)), run -> new ArrayList<>())
                    .add(folded);
        }
        byFirstRun
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** Converts to lower case, makes all apostrophes alike and collapses white space to single blanks. */
    static String fold(CharSequence text) {
        String apostrophes = APOSTROPHE.matcher(text).replaceAll("'");
        return SPACE.matcher(apostrophes).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Returns whether a run of letters and digits begins here. */
    static boolean startsRun(String folded, int at) {
        return Character.isLetterOrDigit(folded.codePointAt(at))
                && (at == 0 || !Character.isLetterOrDigit(folded.codePointBefore(at)));
    }

    /** Returns the end of the run that begins here. */
    static int runEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && Character.isLetterOrDigit(folded.codePointAt(end))) {
            end += Character.charCount(folded.codePointAt(end));
        }
        return end;
    }

    /**
     * Returns the length of the longest phrase that matches here as whole words; 0 if none does. A run must begin
     * here.
     */
    int longestAt(String folded, int from) {
        for (String phrase : byFirstRun.getOrDefault(folded.substring(from, runEnd(folded, from)), List.of())) {
            int end = from + phrase.length();
            if (folded.startsWith(phrase, from)
                    && (end == folded.length() || !Character.isLetterOrDigit(folded.codePointAt(end)))) {
                return phrase.length();
            }
        }
        return 0;
    }

    /** Returns whether any phrase occurs. */
    boolean in(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (startsRun(folded, i) && longestAt(folded, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a phrase is one of these. */
    boolean contains(String phrase) {
        String folded = fold(phrase).strip();
        return byFirstRun.values().stream().anyMatch(list -> list.contains(folded));
    }
}
