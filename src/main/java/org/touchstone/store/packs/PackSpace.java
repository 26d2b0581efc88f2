package org.touchstone.store.packs;

/**
 * The disk space that a pack needs and that is available.
 *
 * @param needed upper estimate of the bytes needed, including the index
 * @param free bytes available for packs: free disk space less what decisions, drafts and an export need
 */
public record PackSpace(long needed, long free) {
    /** Chunk size of sealed parts, bytes. */
    private static final long CHUNK = 65_536;

    private static final long TAG = 16;

    /** Bytes per item in the database, and as many in the WAL until a checkpoint. */
    private static final long INDEX_PER_ITEM = 2 * 560;

    /** Bytes kept for decisions and for an export: the reserve and the preallocated WAL. */
    public static final long MARGIN = 24L << 20;

    /**
     * Estimates the space of a pack.
     *
     * @param partBytes total bytes of its parts, as signed
     * @param items number of its items
     * @param usable free bytes on the disk
     */
    public static PackSpace of(long partBytes, long items, long usable) {
        long sealed = partBytes + (partBytes / CHUNK + 1) * TAG;
        return new PackSpace(sealed + items * INDEX_PER_ITEM, Math.max(0, usable - MARGIN));
    }

    /** Whether the pack fits. */
    public boolean fits() {
        return needed <= free;
    }
}
