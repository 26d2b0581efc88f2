package org.touchstone.json.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every byte at every place of texts around the width that is looked at in one step. */
class PlainTextTest {
    private static boolean isSpecial(int value) {
        return value < 0x20 || value >= 0x80 || value == '"' || value == '\\';
    }

    @Test
    void stretchEndsAtTheFirstByteThatIsSpecial() {
        for (int length = 1; length <= 20; length++) {
            for (int place = 0; place < length; place++) {
                for (int value = 0; value < 256; value++) {
                    byte[] text = new byte[length];
                    Arrays.fill(text, (byte) 'a');
                    text[place] = (byte) value;
                    int end = isSpecial(value) ? place : length;
                    assertThat(PlainText.end(text, 0)).isEqualTo(end);
                    assertThat(PlainText.end(text, place)).isEqualTo(end);
                    assertThat(PlainText.end(text, place + 1)).isEqualTo(length);
                }
            }
        }
    }

    @Test
    void theFirstOfSeveralSpecialBytesCounts() {
        for (int value = 0; value < 256; value++) {
            for (int after = 0; after < 256; after++) {
                byte[] text = "aaaaaaaaaaaa".getBytes(StandardCharsets.US_ASCII);
                text[2] = (byte) value;
                text[3] = (byte) after;
                int end = isSpecial(value) ? 2 : isSpecial(after) ? 3 : text.length;
                assertThat(PlainText.end(text, 0)).isEqualTo(end);
            }
        }
    }
}
