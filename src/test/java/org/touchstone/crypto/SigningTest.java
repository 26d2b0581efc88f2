package org.touchstone.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {
    /** Order of the base point. */
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** RFC 8032 section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void rfcVectorsAreReproduced(String seed, String publicKey, String message, String signature) throws Exception {
        SigningKey key = SigningKey.ofSeed(hex(seed));
        assertThat(key.verifyKey().hex()).isEqualTo(publicKey);
        assertThat(key.sign(hex(message))).isEqualTo(hex(signature));
        assertThat(VerifyKey.ofHex(publicKey).verify(hex(message), hex(signature)))
                .isTrue();
    }

    /** Points of small order, in canonical and other encodings, and keys that are no canonical point at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0200000000000000000000000000000000000000000000000000000000000000"
            })
    void unsoundKeysAreNotEnrolled(String key) {
        assertThatExceptionOfType(KeyRefusedException.class)
                .isThrownBy(() -> VerifyKey.ofHex(key))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(KeyRefusedException.Reason.POINT));
    }

    /** A sound key plus the point of order two: y and x are both negated. */
    @Test
    void keyOfMixedOrderIsNotEnrolled() {
        byte[] sound = SigningKey.ofSeed(new byte[32]).verifyKey().raw();
        BigInteger p = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
        boolean sign = sound[31] < 0;
        sound[31] &= 0x7F;
        BigInteger y = p.subtract(littleEndian(sound));
        byte[] mixed = bytes(y);
        // -x has the other parity, as p is odd.
        mixed[31] |= (byte) (sign ? 0 : 0x80);
        assertThatExceptionOfType(KeyRefusedException.class).isThrownBy(() -> VerifyKey.ofRaw(mixed));
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static byte[] bytes(BigInteger value) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = value.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    @Test
    void scalarBeyondTheOrderIsRefused() {
        SigningKey key = SigningKey.ofSeed(new byte[32]);
        byte[] message = {1, 2, 3};
        byte[] signature = key.sign(message);
        BigInteger s = littleEndian(Arrays.copyOfRange(signature, 32, 64));
        System.arraycopy(bytes(s.add(L)), 0, signature, 32, 32);
        assertThat(key.verifyKey().verify(message, signature)).isFalse();
    }

    @Test
    void commitmentOfSmallOrderOrInAnotherEncodingIsRefused() {
        SigningKey key = SigningKey.ofSeed(new byte[32]);
        byte[] message = {1};
        for (String commitment : List.of("01" + "00".repeat(31), "ee" + "ff".repeat(30) + "7f", "ff".repeat(32))) {
            byte[] signature = key.sign(message);
            System.arraycopy(hex(commitment), 0, signature, 0, 32);
            assertThat(key.verifyKey().verify(message, signature)).isFalse();
        }
    }

    @Test
    void everyFlippedBitOfASignatureIsRefused() {
        SigningKey key = SigningKey.generate(new Random(7));
        byte[] message = "a statement".getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(message);
        for (int bit = 0; bit < 512; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.verifyKey().verify(message, flipped)).isFalse();
        }
        assertThat(key.verifyKey().verify(message, Arrays.copyOf(signature, 65)))
                .isFalse();
        assertThat(key.verifyKey().verify(message, signature)).isTrue();
    }

    @Test
    void keyFileComesBackAndOthersAreRefused() throws Exception {
        VerifyKey key = SigningKey.generate(new Random(8)).verifyKey();
        assertThat(VerifyKey.ofPem(key.pem())).isEqualTo(key);
        assertThat(VerifyKey.ofPem(key.pem().replace("\n", "\r\n"))).isEqualTo(key);
        List<String> bad = List.of(
                "",
                "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n",
                key.pem() + key.pem(),
                key.pem().replace("PUBLIC", "PRIVATE"),
                key.pem().replaceFirst("MCow", "MCox"),
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThat(bad)
                .allSatisfy(pem ->
                        assertThatExceptionOfType(KeyRefusedException.class).isThrownBy(() -> VerifyKey.ofPem(pem)));
    }

    @Test
    void fingerprintIsSixWordsOutOfAList() {
        List<String> words = SigningKey.generate(new Random(9)).verifyKey().fingerprint();
        assertThat(words).hasSize(6).isSubsetOf(Fingerprint.list());
        assertThat(Fingerprint.words(new byte[32]))
                .containsOnly(Fingerprint.list().get(0));
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 0xFF);
        assertThat(Fingerprint.words(ones)).containsOnly(Fingerprint.list().get(2047));
    }

    /** Two words never differ by one letter only, so that a slip of the tongue is not another key. */
    @Test
    void wordsCannotBeMistakenForEachOther() {
        List<String> words = Fingerprint.list();
        assertThat(words).hasSize(2048).isSorted().doesNotHaveDuplicates().allMatch(w -> w.matches("[a-z]{4,9}"));
        HashSet<String> patterns = new HashSet<>();
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                assertThat(patterns.add(word.substring(0, i) + "?" + word.substring(i + 1)))
                        .as(word)
                        .isTrue();
            }
        }
    }

    @Test
    void wipedKeySignsNothing() {
        SigningKey key = SigningKey.generate(new Random(10));
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.sign(new byte[1]));
        assertThatIllegalStateException().isThrownBy(key::seed);
    }
}
