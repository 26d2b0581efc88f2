package org.touchstone.blinding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingPaceTest {
    @Test
    void aQuarterOfTheTimeAtSevenHundredWordsAMinute() {
        assertThat(ReadingPace.skimMillis("words ".repeat(700))).isEqualTo(15_000);
        assertThat(ReadingPace.skimMillis("words ".repeat(70))).isEqualTo(1_500);
        assertThat(ReadingPace.skimMillis("")).isZero();
        assertThat(ReadingPace.skimMillis(" -- ... \n")).isZero();
    }

    @Test
    void twoIdeographsCountAsAWord() {
        assertThat(ReadingPace.skimMillis("\u6cd5\u5f8b".repeat(700))).isEqualTo(15_000);
    }
}
