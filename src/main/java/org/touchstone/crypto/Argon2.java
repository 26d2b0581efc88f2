package org.touchstone.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Derives a key from a passphrase: Argon2id version 1.3 (RFC 9106). */
public final class Argon2 {
    private static final int KEY_BYTES = 32;
    private static final int MOST_BYTES_PER_CHAR = 3;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Argon2() {}

    /** Derives 32 bytes; does not wipe the passphrase. */
    public static byte[] derive(char[] passphrase, byte[] salt, KeyPolicy cost) {
        byte[] utf8 = utf8(passphrase);
        byte[] key = new Argon2Memory(cost).tag(utf8, salt, KEY_BYTES);
        Arrays.fill(utf8, (byte) 0);
        return key;
    }

    /** Raises the policy's passes until one derivation takes its minimum time on this machine. */
    public static KeyPolicy calibrated(KeyPolicy floor, LongSupplier nanoClock) {
        byte[] salt = new byte[16];
        char[] any = {'x'};
        // The first run includes compilation and is not measured.
        if (floor.leastMillis() > 0) {
            derive(any, salt, floor);
        }
        KeyPolicy cost = floor;
        while (!cost.isDearest()) {
            long begun = nanoClock.getAsLong();
            derive(any, salt, cost);
            long taken = Math.max(1, nanoClock.getAsLong() - begun);
            long wanted = floor.leastMillis() * NANOS_PER_MILLI;
            if (taken >= wanted) {
                return cost;
            }
            long scaled = (cost.passes() * wanted + taken - 1) / taken;
            cost = cost.withPasses(Math.max(cost.passes() + 1L, scaled));
        }
        return cost;
    }

    private static byte[] utf8(char[] passphrase) {
        CharBuffer typed = CharBuffer.wrap(passphrase);
        // The same passphrase can be typed composed or decomposed. Only decomposition leaves a copy that cannot be
        // wiped.
        CharSequence normal = Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? typed
                : Normalizer.normalize(typed, Normalizer.Form.NFC);
        ByteBuffer encoded = ByteBuffer.allocate(normal.length() * MOST_BYTES_PER_CHAR);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(normal), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
