package org.touchstone.store;

/**
 * An imported pack.
 *
 * @param facts what its statement says
 * @param items how many items it brought that were not held before
 * @param bytes size of its stored parts; freed when it is removed
 * @param importedAtMillis wall-clock time of the import
 * @param removedAtMillis wall-clock time of its removal, or -1 while it is held
 */
public record PackRecord(PackFacts facts, long items, long bytes, long importedAtMillis, long removedAtMillis) {
    /** A pack that is held. */
    public static PackRecord held(PackFacts facts, long items, long bytes, long importedAtMillis) {
        return new PackRecord(facts, items, bytes, importedAtMillis, -1);
    }

    /** Whether the pack was removed, and its texts with it. */
    public boolean isRemoved() {
        return removedAtMillis >= 0;
    }

    /** Returns this record, removed at this time. */
    public PackRecord removed(long atMillis) {
        return new PackRecord(facts, items, bytes, importedAtMillis, Math.max(0, atMillis));
    }

    /** Returns this record with {@code more} items added; negative to subtract. */
    public PackRecord withMore(long more) {
        return new PackRecord(facts, items + more, bytes, importedAtMillis, removedAtMillis);
    }
}
