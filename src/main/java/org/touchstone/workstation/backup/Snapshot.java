package org.touchstone.workstation.backup;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One snapshot of a profile.
 *
 * @param folder where it is stored
 * @param atMillis time by the machine's clock, milliseconds since 1970-01-01T00:00Z; shown, never used for ordering
 * @param entries journal entries in it
 * @param number number of the snapshot in its snapshot folder, from 1; 0 for an old one without number
 * @param line equal for snapshots of one chain of work, different when the profile was continued elsewhere; 0 when
 *     unknown
 */
public record Snapshot(Path folder, long atMillis, long entries, long number, long line) {
    /**
     * Most journal entries first; among equals, the highest number first. Among snapshots without numbers, the greater
     * name first.
     */
    public static final Comparator<Snapshot> LONGEST_FIRST = Comparator.comparingLong(Snapshot::entries)
            .thenComparingLong(Snapshot::number)
            .thenComparing(Snapshot::name)
            .reversed();

    /** The name of its folder. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The name of the snapshot folder that contains it, which begins with the profile's key id. */
    public String shelf() {
        return String.valueOf(
                folder.toAbsolutePath().resolve("../..").normalize().getFileName());
    }

    /**
     * Whether it holds work that a longer or equally long one lacks, as far as can be known without a key: it is of
     * another line, or it is newer but shorter, which is impossible on one chain.
     */
    boolean isApartFrom(Snapshot longer) {
        boolean bothKnown = line > 0 && longer.line > 0;
        return bothKnown ? line != longer.line : number > longer.number;
    }
}
