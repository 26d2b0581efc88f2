package org.touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void everyKeyKeepsTheNumberItGotFirst() {
        Random random = new Random(3);
        Keys keys = new Keys();
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
    void emptyKeyIsAKey() {
        Keys keys = new Keys();
        assertThat(keys.find("")).isEqualTo(-1);
        assertThat(keys.number("")).isZero();
        assertThat(keys.number("\0")).isEqualTo(1);
        assertThat(keys.number("")).isZero();
        assertThat(keys.key(1)).isEqualTo("\0");
    }
}
