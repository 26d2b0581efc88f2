package org.touchstone.blinding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedStreamTest {
    private static final String SEED = "0b".repeat(32);

    @Test
    void firstNumberIsTheHmacOfLengthPrefixedNamesAndCounter() {
        // printf '%b' '\0\0\0\x05sides\0\0\0\0' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b...
        assertThat(String.format("%016x", new SeedStream(SEED, "sides").nextLong()))
                .isEqualTo("fdcdfed31dfd7ab0");
    }

    @Test
    void namesDoNotRunIntoEachOther() {
        assertThat(new SeedStream(SEED, "ab", "c").nextLong()).isNotEqualTo(new SeedStream(SEED, "a", "bc").nextLong());
    }

    @Test
    void numbersAreEvenlySpread() {
        SeedStream stream = new SeedStream(SEED, "spread");
        int[] counts = new int[10];
        for (int i = 0; i < 20_000; i++) {
            counts[stream.nextInt(10)]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 2000) * (count - 2000) / 2000.0;
        }
        // 99.9 % quantile of chi square with 9 degrees of freedom
        assertThat(chiSquare).isLessThan(27.88);
    }
}
