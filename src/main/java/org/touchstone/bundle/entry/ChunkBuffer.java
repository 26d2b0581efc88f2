package org.touchstone.bundle.entry;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.zip.DeflatedBlock;
import org.touchstone.bundle.zip.ZipSpool;
import org.touchstone.crypto.Sha256;

/** Buffers for one chunk and its compressed form; reused once the chunk was spooled. One thread at a time. */
final class ChunkBuffer {
    private byte[] content = new byte[ZipSpool.STORED_LIMIT];
    private @Nullable DeflatedBlock block;
    private String digest = "";
    private int filled;

    /** Appends as many bytes as fit; returns their number. */
    int take(byte[] bytes, int from) {
        int length = Math.min(bytes.length - from, ChunkList.CHUNK - filled);
        if (length > content.length - filled) {
            content = Arrays.copyOf(content, ChunkList.CHUNK);
        }
        System.arraycopy(bytes, from, content, filled, length);
        filled += length;
        return length;
    }

    boolean isFull() {
        return filled == ChunkList.CHUNK;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether the content is to be stored if nothing more is added. */
    boolean isSmall() {
        return filled <= ZipSpool.STORED_LIMIT;
    }

    void takeDigest() {
        MessageDigest part = Sha256.digest();
        part.update(content, 0, filled);
        digest = HexFormat.of().formatHex(part.digest());
    }

    void deflate() {
        DeflatedBlock into = block;
        if (into == null) {
            into = new DeflatedBlock(ChunkList.CHUNK);
            block = into;
        }
        into.deflate(content, filled);
    }

    /** The digest of the last chunk. */
    String digest() {
        return digest;
    }

    void updateInto(MessageDigest whole) {
        whole.update(content, 0, filled);
    }

    void storeInto(ZipSpool spool) {
        spool.store(content, filled);
    }

    /** Writes the compressed chunk to the spool and empties the buffer. */
    void spoolInto(ZipSpool spool) throws IOException {
        DeflatedBlock deflated = block;
        if (deflated == null) {
            throw new IllegalStateException("A chunk is deflated before it is spooled");
        }
        spool.append(content, filled, deflated);
        filled = 0;
    }
}
