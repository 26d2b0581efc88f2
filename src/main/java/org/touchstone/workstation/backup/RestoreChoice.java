package org.touchstone.workstation.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The snapshot to restore and the ones not used. Decided without any key, from the content of one snapshot folder.
 *
 * @param snapshot the snapshot to restore
 * @param left the others, longest first
 * @param unreadable number of folders skipped because their description cannot be read
 */
public record RestoreChoice(Snapshot snapshot, List<Snapshot> left, int unreadable) {
    public RestoreChoice {
        left = List.copyOf(left);
    }

    /** Chooses the longest snapshot; empty when there is none. */
    public static Optional<RestoreChoice> longest(List<Snapshot> all, int unreadable) {
        return all.stream().min(Snapshot.LONGEST_FIRST).map(longest -> of(longest, all, unreadable));
    }

    /** Chooses a named snapshot among all of its folder. */
    public static RestoreChoice of(Snapshot named, List<Snapshot> all, int unreadable) {
        List<Snapshot> left = new ArrayList<>(all);
        left.remove(named);
        left.sort(Snapshot.LONGEST_FIRST);
        return new RestoreChoice(named, left, unreadable);
    }

    /** Returns the longest snapshot of each line other than the chosen one's: work that continued elsewhere. */
    List<Snapshot> otherLines() {
        List<Snapshot> longest = new ArrayList<>();
        for (Snapshot each : left) {
            boolean first = longest.stream().noneMatch(known -> known.line() == each.line());
            if (first && isApart(each)) {
                longest.add(each);
            }
        }
        return longest;
    }

    /**
     * Whether the longest snapshot lacks the work that distinguishes this one, so that both are needed for all of it.
     */
    boolean isBesideTheLongest() {
        return !left.isEmpty()
                && Snapshot.LONGEST_FIRST.compare(left.get(0), snapshot) < 0
                && snapshot.isApartFrom(left.get(0));
    }

    private boolean isApart(Snapshot other) {
        boolean shorter = Snapshot.LONGEST_FIRST.compare(snapshot, other) < 0;
        return shorter ? other.isApartFrom(snapshot) : snapshot.isApartFrom(other);
    }
}
