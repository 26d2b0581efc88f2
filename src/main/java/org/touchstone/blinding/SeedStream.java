package org.touchstone.blinding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An endless, reproducible stream of unbiased numbers from HMAC-SHA256. The key is the study's seed; the message
 * consists of the purpose and the names that the stream belongs to, each preceded by its length so that no two lists
 * of names collide, followed by a block counter. Not thread-safe.
 */
final class SeedStream {
    private final Mac mac;
    private final byte[] message;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    /**
     * @param seed 64 hexadecimal digits
     * @param names the purpose, then the names that the stream depends on
     */
    SeedStream(String seed, String... names) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
        message = message(names);
    }

    private static byte[] message(String... names) {
        byte[][] parts = new byte[names.length][];
        int size = 0;
        for (int i = 0; i < names.length; i++) {
            parts[i] = names[i].getBytes(StandardCharsets.UTF_8);
            size += 4 + parts[i].length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }

    /** Returns the next 64 bits. */
    long nextLong() {
        if (block.remaining() < Long.BYTES) {
            mac.update(message);
            block = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(4).putInt(blocks++).array()));
        }
        return block.getLong();
    }

    /** Returns a number from 0 (inclusive) to bound (exclusive), without modulo bias. */
    int nextInt(int bound) {
        long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        while (true) {
            long candidate = nextLong() & Long.MAX_VALUE;
            if (candidate < limit) {
                return (int) (candidate % bound);
            }
        }
    }

    /** Returns a block of the given size with exactly this number of true values, in random order (Fisher-Yates). */
    boolean[] permutedBlock(int size, int trueValues) {
        boolean[] values = new boolean[size];
        for (int i = 0; i < trueValues; i++) {
            values[i] = true;
        }
        for (int i = size - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            boolean kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
        return values;
    }
}
