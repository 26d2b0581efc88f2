package org.touchstone.store.packs;

/**
 * Whether a pack fits on the disk.
 *
 * @param needed bytes it will take, its index included; estimated from above
 * @param free bytes that there are for packs: what the disk has, less what decisions, drafts and an export need
 */
public record PackSpace(long needed, long free) {
    /** Sealed parts in chunks. */
    private static final long CHUNK = 65_536;

    private static final long TAG = 16;

    /** Bytes of the database for an item, and as many in its log until it is folded in. */
    private static final long INDEX_PER_ITEM = 2 * 560;

    /** Kept for decisions and for the export: as much as the reserve and the room in the log take. */
    public static final long MARGIN = 24L << 20;

    /**
     * What a pack takes.
     *
     * @param partBytes bytes of its parts together, as they are signed
     * @param items number of its items
     * @param usable bytes that the disk offers
     */
    public static PackSpace of(long partBytes, long items, long usable) {
        long sealed = partBytes + (partBytes / CHUNK + 1) * TAG;
        return new PackSpace(sealed + items * INDEX_PER_ITEM, Math.max(0, usable - MARGIN));
    }

    /** Whether there is enough. */
    public boolean fits() {
        return needed <= free;
    }
}
