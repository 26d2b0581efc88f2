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

/** The bytes of the database file, below SQLite. One thread at a time. */
public final class Blocks implements AutoCloseable {
    public static final int SIZE = 4096;

    private static final String HMAC = "HmacSHA256";

    private final RandomAccessFile file;
    private final Mac mac;

    /**
     * @param file never written to here; stays open
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

    /** Bytes in the file. */
    long length() throws IOException {
        return file.length();
    }

    /** Forces what SQLite wrote to the disk. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    /** Blocks that so many bytes fill or begin. */
    static long count(long bytes) {
        return (bytes + SIZE - 1) / SIZE;
    }

    /** A sum with these blocks toggled in it as they are now; what lies beyond the end is empty. */
    BlockSum toggled(BlockSum sum, Iterable<Long> numbers) throws IOException {
        BlockSum now = sum;
        for (long number : numbers) {
            now = now.toggled(digest(number));
        }
        return now;
    }

    /**
     * The sum of the blocks from 0 that are wanted.
     *
     * @param each is asked for each block, in order
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

    /** Has the digest overwrite its key. */
    @Override
    public void close() {
        try {
            mac.init(new SecretKeySpec(new byte[1], HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
