package org.touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.agreement.Span;

class WordsTest {

    @Test
    void marksAreCountedInTheWordsTheyTouch() {
        String text = "The court, however, dismissed § 12 (2).";
        List<Span> words = Words.of(text, Locale.ENGLISH);
        assertThat(words.stream().map(w -> text.substring(w.start(), w.end())))
                .containsExactly("The", "court", "however", "dismissed", "12", "2");
        assertThat(Span.inWords(List.of(new Span(5, 14), new Span(9, 11)), words))
                .containsExactly(new Span(1, 3));
    }
}
