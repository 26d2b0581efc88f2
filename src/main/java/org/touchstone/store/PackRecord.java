package org.touchstone.store;

/**
 * A pack that was taken in.
 *
 * @param facts what it said
 * @param items how many items it brought that were not held before
 * @param bytes size of its stored parts; what the disk gets back when it is removed
 * @param importedAtMillis wall-clock time of the import
 * @param removedAtMillis wall-clock time of its removal, or -1 while it is held
 */
public record PackRecord(PackFacts facts, long items, long bytes, long importedAtMillis, long removedAtMillis) {
    /** A pack that is held. */
    public static PackRecord held(PackFacts facts, long items, long bytes, long importedAtMillis) {
        return new PackRecord(facts, items, bytes, importedAtMillis, -1);
    }

    /** Whether its texts are gone. */
    public boolean isRemoved() {
        return removedAtMillis >= 0;
    }

    /** The same, removed at this time. */
    public PackRecord removed(long atMillis) {
        return new PackRecord(facts, items, bytes, importedAtMillis, Math.max(0, atMillis));
    }

    /** The same with items more, or less. */
    public PackRecord withMore(long more) {
        return new PackRecord(facts, items + more, bytes, importedAtMillis, removedAtMillis);
    }
}
