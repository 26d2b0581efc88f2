package org.touchstone.analysis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.stats.agreement.span.MarkedSpan;

/** Finds words, so that marks of different people can be compared word by word. Stateless. */
public final class Tokenizer {
    private Tokenizer() {}

    /**
     * The words of a text as spans of UTF-16 positions, in order: what lies between two word boundaries of UAX 29 and holds a
     * letter or a digit.
     */
    public static List<MarkedSpan> of(String text, Locale locale) {
        BreakIterator boundaries = BreakIterator.getWordInstance(locale);
        boundaries.setText(text);
        List<MarkedSpan> words = new ArrayList<>();
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(new MarkedSpan(from, to));
            }
            from = to;
        }
        return words;
    }
}
