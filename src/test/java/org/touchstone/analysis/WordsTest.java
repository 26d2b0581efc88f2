package org.touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.touchstone.stats.agreement.span.MarkedSpan;

class WordsTest {

    @Test
    void marksAreCountedInTheWordsTheyTouch() {
        String text = "The court, however, dismissed § 12 (2).";
        List<MarkedSpan> words = Tokenizer.of(text, Locale.ENGLISH);
        assertThat(words.stream().map(w -> text.substring(w.start(), w.end())))
                .containsExactly("The", "court", "however", "dismissed", "12", "2");
        assertThat(MarkedSpan.inWords(List.of(new MarkedSpan(5, 14), new MarkedSpan(9, 11)), words))
                .containsExactly(new MarkedSpan(1, 3));
    }
}
