package org.touchstone.store.sqlite.integrity;

import java.nio.ByteBuffer;

/**
 * The exclusive or of the first 16 bytes of a keyed digest of each block of a file. It can be updated from the changed
 * blocks alone, and blocks cannot be changed without changing the sum unless the key is known. See the format page, <i>The seal</i>.
 */
record BlockSum(long high, long low) {
    static final BlockSum NONE = new BlockSum(0, 0);

    /** Returns the sum with a block added, or removed if it was included. */
    BlockSum toggled(byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new BlockSum(high ^ bytes.getLong(), low ^ bytes.getLong());
    }
}
