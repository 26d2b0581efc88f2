package org.touchstone.store.sqlite.integrity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.LongPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/** Reads the blocks of the database file, below SQLite. One thread at a time. */
public final class Blocks implements AutoCloseable {
    public static final int SIZE = 4096;

    private static final String HMAC = "HmacSHA256";

    private final RandomAccessFile file;
    private final Mac mac;

    /**
     * @param file only read here; stays open
     */
    Blocks(RandomAccessFile file, StoreKeys keys) {
        this.file = file;
        byte[] key = keys.blocksKey();
        try {
            this.mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Length of the file in bytes. */
    long length() throws IOException {
        return file.length();
    }

    /** Syncs what SQLite wrote to the file. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    /** Number of blocks in {@code bytes} bytes, rounded up. */
    static long count(long bytes) {
        return (bytes + SIZE - 1) / SIZE;
    }

    /**
     * Returns a sum with the current content of these blocks toggled; blocks beyond the end of the file count as empty.
     */
    BlockSum toggled(BlockSum sum, Iterable<Long> numbers) throws IOException {
        BlockSum now = sum;
        for (long number : numbers) {
            now = now.toggled(digest(number));
        }
        return now;
    }

    /**
     * Computes the sum of the selected blocks, from block 0.
     *
     * @param each called for each block number in order; selects it by returning true
     */
    BlockSum sum(long blocks, LongPredicate each) throws IOException {
        BlockSum sum = BlockSum.NONE;
        for (long number = 0; number < blocks; number++) {
            if (each.test(number)) {
                sum = sum.toggled(digest(number));
            }
        }
        return sum;
    }

    private byte[] digest(long number) throws IOException {
        byte[] block = new byte[SIZE];
        file.seek(number * SIZE);
        int filled = 0;
        int read = 0;
        while (filled < SIZE && read >= 0) {
            filled += read;
            read = file.read(block, filled, SIZE - filled);
        }
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        mac.update(block, 0, filled);
        return mac.doFinal();
    }

    /** Overwrites the key of the digest. */
    @Override
    public void close() {
        try {
            mac.init(new SecretKeySpec(new byte[1], HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
