package org.touchstone.ui.text.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.ui.text.Fx;
import org.touchstone.ui.text.layout.ReadingText;
import org.touchstone.ui.text.type.TypeSize;

/** What is found is what is selected, whatever the letters before it do when their case changes. */
class SentencesTest {
    private static final int WIDTH = 400;

    @BeforeAll
    static void startScreen() {
        Fx.start();
    }

    private static LineView showing(String text) {
        LineView view = new LineView();
        view.show(ReadingText.of(text).set(TypeSize.NORMAL, WIDTH), 20);
        return view;
    }

    /** Capital I with a dot grows by a character in lower case, sharp s and ligatures in upper case. */
    @ParameterizedTest
    @CsvSource({
        "İİİİ kararının tebliği, kararının, Kararının",
        "İstinaf İtiraz İptal İcra davası, davası, davası",
        "Straße Maßgabe Größe Frist, Frist, FRIST",
        "ﬁnding ﬂoor oﬃce term, term, Term",
        "Groß und STRASSE, STRASSE, straße"
    })
    void aWordIsSelectedWhereItStands(String text, String word, String wanted) {
        Fx.run(() -> {
            LineView view = showing(text);
            TextRange found = Sentences.find(view, wanted).orElseThrow();
            assertThat(text.substring(found.start(), found.end())).isEqualTo(word);
            view.select(found);
            assertThat(view.selectedSource()).isEqualTo(word);
        });
    }
}
