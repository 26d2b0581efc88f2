package org.touchstone.bundle.zip;

import java.util.zip.Deflater;

/**
 * Compresses a block of content independently, so that several can be compressed in parallel. Concatenated blocks
 * followed by {@link #end()} are one stream of RFC 1951: each block ends at a byte boundary with an empty stored block,
 * and none refers to data before it. One thread at a time.
 */
public final class DeflatedBlock {
    private static final int LEVEL = 1;
    /** The last block of a stream, empty. */
    private static final byte[] END = {3, 0};

    private final byte[] bytes;
    private int length;

    /**
     * @param largest maximum bytes of content
     */
    public DeflatedBlock(int largest) {
        // Incompressible content is stored in blocks of 16 KiB or more, each with 5 bytes of overhead.
        this.bytes = new byte[largest + (largest >> 10) + 64];
    }

    /** Compresses the first bytes of an array; discards the previous content. */
    public void deflate(byte[] content, int contentLength) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(content, 0, contentLength);
            // In one call with enough space: a different division of the output would change the result.
            length = deflater.deflate(bytes, 0, bytes.length, Deflater.SYNC_FLUSH);
        } finally {
            deflater.end();
        }
        if (length == bytes.length) {
            throw new IllegalStateException("The compressed content exceeds its possible size");
        }
    }

    /** The compressed bytes, from the start of this array. */
    byte[] bytes() {
        return bytes;
    }

    /** Number of compressed bytes. */
    int length() {
        return length;
    }

    /** The bytes after the last block. */
    static byte[] end() {
        return END.clone();
    }
}
