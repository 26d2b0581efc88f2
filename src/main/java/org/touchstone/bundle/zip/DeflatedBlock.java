package org.touchstone.bundle.zip;

import java.util.zip.Deflater;

/**
 * A stretch of content, deflated by itself so that several can be at a time. Blocks one after the other and
 * {@link #end()} after the last are one stream of RFC 1951: each ends at a byte with an empty stored block, and none
 * refers to what lies before it. For one thread at a time.
 */
public final class DeflatedBlock {
    private static final int LEVEL = 1;
    /** The last block of a stream, with nothing in it. */
    private static final byte[] END = {3, 0};

    private final byte[] bytes;
    private int length;

    /**
     * @param largest most bytes of content
     */
    public DeflatedBlock(int largest) {
        // Content that does not shrink is stored in blocks of 16 KiB and more with 5 bytes before each.
        this.bytes = new byte[largest + (largest >> 10) + 64];
    }

    /** Deflates the first bytes of an array; what was there before is forgotten. */
    public void deflate(byte[] content, int contentLength) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(content, 0, contentLength);
            // In one call with room to spare: how the room is divided would show in the result otherwise.
            length = deflater.deflate(bytes, 0, bytes.length, Deflater.SYNC_FLUSH);
        } finally {
            deflater.end();
        }
        if (length == bytes.length) {
            throw new IllegalStateException("Deflating made the content larger than it can");
        }
    }

    /** The deflated bytes, from the start of this array. */
    byte[] bytes() {
        return bytes;
    }

    /** How many there are. */
    int length() {
        return length;
    }

    /** What stands after the last block. */
    static byte[] end() {
        return END.clone();
    }
}
