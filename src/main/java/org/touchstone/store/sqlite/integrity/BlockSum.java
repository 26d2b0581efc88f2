package org.touchstone.store.sqlite.integrity;

import java.nio.ByteBuffer;

/**
 * Exclusive or, over blocks of a file, of the first 16 bytes of a keyed digest of each: it can be carried forward by the
 * blocks that change, and nobody without the key can change blocks so that it stays. See the format, <i>The seal</i>.
 */
record BlockSum(long high, long low) {
    static final BlockSum NONE = new BlockSum(0, 0);

    /** With a block more, or less if it was in it. */
    BlockSum toggled(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new BlockSum(high ^ bytes.getLong(), low ^ bytes.getLong());
    }
}
