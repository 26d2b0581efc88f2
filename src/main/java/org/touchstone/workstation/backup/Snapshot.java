package org.touchstone.workstation.backup;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One snapshot of a profile.
 *
 * @param folder where it lies
 * @param atMillis when it was taken, milliseconds since 1970-01-01T00:00Z by the clock of that machine as it then stood;
 *     shown, never used for an order
 * @param entries journal entries in it
 * @param number counts what was taken on its shelf, from 1; 0 for one from before there were numbers
 * @param line the same for snapshots of one chain of work, another when the profile went on elsewhere; 0 when unknown
 */
public record Snapshot(Path folder, long atMillis, long entries, long number, long line) {
    /**
     * The most work first, of equally much what was taken last. Of two that were taken before there were numbers and hold
     * equally much, the one with the greater name.
     */
    public static final Comparator<Snapshot> LONGEST_FIRST = Comparator.comparingLong(Snapshot::entries)
            .thenComparingLong(Snapshot::number)
            .thenComparing(Snapshot::name)
            .reversed();

    /** The name of its folder. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The name of the shelf it lies on, which begins with the profile's key. */
    public String shelf() {
        return String.valueOf(
                folder.toAbsolutePath().resolve("../..").normalize().getFileName());
    }

    /**
     * Whether it holds work that a longer or equally long one does not, as far as can be told without a key: it is of
     * another line, or it came later and is shorter, which no chain becomes.
     */
    boolean isApartFrom(Snapshot longer) {
        boolean bothKnown = line > 0 && longer.line > 0;
        return bothKnown ? line != longer.line : number > longer.number;
    }
}
