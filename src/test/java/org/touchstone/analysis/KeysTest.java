package org.touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void everyKeyKeepsTheNumberItGotFirst() {
        Random random = new Random(3);
        KeyDictionary keys = new KeyDictionary();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            int n = random.nextInt(30_000);
            String key = random.nextInt(3) == 0 ? "item-number-" + n + "-é" : Integer.toString(n, 36);
            int number = expected.computeIfAbsent(key, k -> expected.size());
            assertThat(keys.number(key)).isEqualTo(number);
        }
        assertThat(keys.size()).isEqualTo(expected.size());
        expected.forEach((key, number) -> {
            assertThat(keys.find(key)).isEqualTo(number);
            assertThat(keys.key(number)).isEqualTo(key);
        });
        assertThat(keys.find("never")).isEqualTo(-1);
    }

    @Test
    void manyAtOnceAreNumberedAsOneByOne() {
        Random random = new Random(8);
        KeyDictionary oneByOne = new KeyDictionary();
        KeyDictionary atOnce = new KeyDictionary();
        for (int round = 0; round < 60; round++) {
            int count = random.nextInt(2000);
            StringBuilder text = new StringBuilder();
            int[] begin = new int[count];
            int[] end = new int[count];
            for (int i = 0; i < count; i++) {
                begin[i] = text.length();
                // Lengths around the eight bytes that are compared at a time, the empty key among them.
                text.append("itemnumber", 0, random.nextInt(11)).append(random.nextInt(1 << random.nextInt(12)));
                text.setLength(random.nextInt(20) == 0 ? begin[i] : text.length());
                end[i] = text.length();
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            int[] numbers = new int[count];
            atOnce.numbers(bytes, begin, end, count, numbers);
            for (int i = 0; i < count; i++) {
                assertThat(numbers[i]).isEqualTo(oneByOne.number(bytes, begin[i], end[i]));
            }
        }
        assertThat(atOnce.size()).isEqualTo(oneByOne.size()).isGreaterThan(5000);
    }

    @Test
    void emptyKeyIsAKey() {
        KeyDictionary keys = new KeyDictionary();
        assertThat(keys.find("")).isEqualTo(-1);
        assertThat(keys.number("")).isZero();
        assertThat(keys.number("\0")).isEqualTo(1);
        assertThat(keys.number("")).isZero();
        assertThat(keys.key(1)).isEqualTo("\0");
    }
}
