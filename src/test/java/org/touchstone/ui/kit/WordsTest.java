package org.touchstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void countsOneAndMany() {
        assertThat(Words.count(1, "judgment")).isEqualTo("1 judgment");
        assertThat(Words.count(12408, "item")).isEqualTo("12,408 items");
    }

    @Test
    void saysSizesInTheLargestUnit() {
        assertThat(Words.size(999)).isEqualTo("999 bytes");
        assertThat(Words.size(1500)).isEqualTo("1.5 KB");
        assertThat(Words.size(25_000_000)).isEqualTo("25 MB");
    }

    @Test
    void showsTimesInTheZoneGiven() {
        assertThat(Words.time(0, ZoneOffset.ofHours(1))).isEqualTo("1 Jan 1970, 01:00");
    }

    @Test
    void joinsLinesAndCutsThem() {
        assertThat(Words.oneLine("  a\n\n b\tc ", 10)).isEqualTo("a b c");
        assertThat(Words.oneLine("abcdefgh", 3)).isEqualTo("abc…");
    }

    @Test
    void makesWhatHidesVisible() {
        assertThat(Words.oneLine("pay\u202eyap \u200bnow\u0007", 40)).isEqualTo("pay[U+202E]yap [U+200B]now[U+0007]");
        assertThat(Words.oneLine("half \ud800 pair", 40)).isEqualTo("half [U+D800] pair");
    }

    @Test
    void leavesJoinedEmojiAndScriptsWhole() {
        assertThat(Words.oneLine("👩‍⚕️ می‌روم", 40)).isEqualTo("👩‍⚕️ می‌روم");
    }
}
