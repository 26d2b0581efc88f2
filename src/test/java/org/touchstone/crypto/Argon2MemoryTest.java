package org.touchstone.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The own filling against another implementation. */
class Argon2MemoryTest {
    @ParameterizedTest
    @CsvSource({
        "8, 1, 1, 32",
        "32, 3, 4, 32",
        "64, 1, 2, 64",
        "67, 2, 1, 16",
        "1023, 2, 3, 33",
        "1024, 1, 1, 65",
        "4096, 4, 4, 32",
        "9001, 3, 7, 128",
        "65536, 3, 4, 32"
    })
    void derivesWhatBouncyCastleDerives(int memoryKiB, int passes, int lanes, int length) {
        Random random = new Random(31L * memoryKiB + lanes);
        for (int round = 0; round < 3; round++) {
            byte[] password = new byte[random.nextInt(60)];
            byte[] salt = new byte[8 + random.nextInt(40)];
            random.nextBytes(password);
            random.nextBytes(salt);

            byte[] tag = new Argon2Memory(new KeyPolicy(memoryKiB, passes, lanes, 0)).tag(password, salt, length);

            assertThat(tag).isEqualTo(byBouncyCastle(password, salt, memoryKiB, passes, lanes, length));
        }
    }

    @Test
    void everyByteOfTheSaltCounts() {
        Argon2Memory one = new Argon2Memory(new KeyPolicy(64, 1, 2, 0));
        Argon2Memory two = new Argon2Memory(new KeyPolicy(64, 1, 2, 0));

        assertThat(one.tag(new byte[9], new byte[16], 32)).isNotEqualTo(two.tag(new byte[9], new byte[17], 32));
    }

    private static byte[] byBouncyCastle(
            byte[] password, byte[] salt, int memoryKiB, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKiB)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] tag = new byte[length];
        generator.generateBytes(password, tag);
        return tag;
    }
}
