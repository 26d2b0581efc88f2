package org.touchstone.workstation.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which snapshot is restored, and what stays behind. Told without any key, from what lies on one shelf.
 *
 * @param snapshot the one
 * @param left the others, longest first
 * @param unreadable folders that were passed over because their description cannot be read
 */
public record RestoreChoice(Snapshot snapshot, List<Snapshot> left, int unreadable) {
    public RestoreChoice {
        left = List.copyOf(left);
    }

    /** The longest of a shelf; empty when it holds none. */
    public static Optional<RestoreChoice> longest(List<Snapshot> all, int unreadable) {
        return all.stream().min(Snapshot.LONGEST_FIRST).map(longest -> of(longest, all, unreadable));
    }

    /** One that was named, among all of its shelf. */
    public static RestoreChoice of(Snapshot named, List<Snapshot> all, int unreadable) {
        List<Snapshot> left = new ArrayList<>(all);
        left.remove(named);
        left.sort(Snapshot.LONGEST_FIRST);
        return new RestoreChoice(named, left, unreadable);
    }

    /** The longest of each line that is not the chosen one's: work that went on elsewhere. */
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

    /** Whether the longest of all holds none of the work by which this one differs, so that both are needed for everything. */
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
