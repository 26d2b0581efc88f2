package org.touchstone.store.sqlite;

/**
 * Sizes of the disk space that an open profile allocates before it needs it, in bytes.
 *
 * @param reserve released when the disk is full
 * @param logAtOpening WAL size made at opening; about 180 decisions
 * @param logKept WAL size made in a pause when much of it was used, and to which a longer WAL is truncated; about 700
 *     decisions, more than are made between two pauses
 */
public record ReservedSpace(int reserve, long logAtOpening, long logKept) {
    /** The sizes of the product. */
    public static final ReservedSpace OURS = new ReservedSpace(8 << 20, 4L << 20, 16L << 20);

    public ReservedSpace {
        if (reserve <= 0 || logAtOpening < 0 || logKept < logAtOpening) {
            throw new IllegalArgumentException("The log size kept is not smaller than the size at opening");
        }
    }
}
