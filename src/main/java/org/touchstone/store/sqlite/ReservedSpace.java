package org.touchstone.store.sqlite;

/**
 * Bytes that an open profile holds on its disk before it needs them.
 *
 * @param reserve given away when the disk is full
 * @param logAtOpening how long the log is made when a store is opened; some 180 decisions
 * @param logKept how long the log is made in a pause when much of it was used, and cut to when it is longer; some 700
 *     decisions, which nobody takes between two pauses
 */
public record ReservedSpace(int reserve, long logAtOpening, long logKept) {
    /** What the product holds. */
    public static final ReservedSpace OURS = new ReservedSpace(8 << 20, 4L << 20, 16L << 20);

    public ReservedSpace {
        if (reserve <= 0 || logAtOpening < 0 || logKept < logAtOpening) {
            throw new IllegalArgumentException("A log that is kept is not shorter than it was at opening");
        }
    }
}
