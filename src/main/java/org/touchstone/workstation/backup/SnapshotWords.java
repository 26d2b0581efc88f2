package org.touchstone.workstation.backup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentences about snapshots for commands and screens: how much was taken or restored, when by which clock, what was not
 * used, and which dates cannot be right. Any thread.
 */
public final class SnapshotWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    /** No snapshot is older than the format. */
    private static final long FIRST_POSSIBLE =
            Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    private final ZoneId zone;
    private final long nowMillis;

    /**
     * @param zone time zone for displayed times
     * @param nowMillis now by the clock, milliseconds since 1970-01-01T00:00Z
     */
    public SnapshotWords(ZoneId zone, long nowMillis) {
        this.zone = zone;
        this.nowMillis = nowMillis;
    }

    /** Words such as {@code 1 journal entry}, {@code 12,408 journal entries}. */
    public static String entries(long count) {
        return number(count) + (count == 1 ? " journal entry" : " journal entries");
    }

    private static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private String time(Snapshot snapshot) {
        return TIME.format(Instant.ofEpochMilli(snapshot.atMillis()).atZone(zone));
    }

    /** Describes one snapshot among others: when it was taken, and whether it is of another line. */
    public String about(RestoreChoice choice) {
        Snapshot snapshot = choice.snapshot();
        return "Taken " + time(snapshot) + " by the clock of that time"
                + (isTooEarly(snapshot) || isTooLate(snapshot) ? ", which cannot be right" : "")
                + (choice.isBesideTheLongest() ? ". It is of another line of work than the longest." : "");
    }

    /** Describes the snapshots of a folder, longest first, in one or two sentences. */
    public String shelf(List<Snapshot> all) {
        if (all.isEmpty()) {
            return "No snapshot yet.";
        }
        Snapshot longest = all.get(0);
        return number(all.size()) + (all.size() == 1 ? " snapshot is kept. It" : " snapshots are kept. The longest")
                + " holds " + entries(longest.entries()) + ", taken " + time(longest)
                + " by the clock of that time.";
    }

    /** Says in one sentence what taking a snapshot did. */
    public String taken(BackupResult taken) {
        int removed = taken.removed().size();
        int kept = taken.kept().size() + 1;
        return "The snapshot holds " + entries(taken.snapshot().entries()) + ", taken " + time(taken.snapshot())
                + " by this machine's clock, and was read back; " + number(kept)
                + (kept == 1 ? " is kept, " : " are kept, ")
                + (removed == 0 ? "none" : number(removed)) + (removed == 1 ? " was removed." : " were removed.");
    }

    /** Returns further remarks on a new snapshot, one sentence each. */
    public List<String> remarks(BackupResult taken) {
        List<String> remarks = new ArrayList<>();
        Snapshot snapshot = taken.snapshot();
        if (isTooEarly(snapshot)) {
            remarks.add(tooEarly());
        }
        taken.kept().stream()
                .filter(earlier -> earlier.atMillis() > snapshot.atMillis())
                .findFirst()
                .ifPresent(earlier -> remarks.add("It is dated before a snapshot that it follows (" + time(earlier)
                        + "), so one of the two clocks was wrong; the order is the journal's, not the clock's."));
        if (!taken.apart().isEmpty()) {
            int apart = taken.apart().size();
            remarks.add(number(apart) + (apart == 1 ? " more snapshot stays" : " more snapshots stay")
                    + " as well, of work continued elsewhere or of an earlier data key, up to "
                    + entries(taken.apart().get(0).entries()) + "; this profile cannot verify that it contains them.");
        }
        unreadable(taken.unreadable(), remarks);
        return remarks;
    }

    /** Says in one sentence what was restored and what was not used. */
    public String restored(RestoreChoice choice) {
        int left = choice.left().size();
        String others = left == 0
                ? "there was no other."
                : number(left)
                        + (left == 1
                                ? " other snapshot was left, which"
                                : " other snapshots were left, the longest of them")
                        + " holds " + entries(choice.left().get(0).entries()) + ".";
        return "Restored " + entries(choice.snapshot().entries()) + " out of "
                + choice.snapshot().name() + ", taken " + time(choice.snapshot()) + " by the clock of that time; "
                + others;
    }

    /** Returns further remarks on what was restored, one sentence each. */
    public List<String> remarks(RestoreChoice choice) {
        List<String> remarks = new ArrayList<>();
        Snapshot taken = choice.snapshot();
        if (isTooEarly(taken)) {
            remarks.add(tooEarly());
        }
        if (isTooLate(taken)) {
            remarks.add("It is dated after now, so the clock was wrong then or is wrong now.");
        }
        choice.left().stream()
                .filter(other -> other.line() == taken.line() && other.entries() < taken.entries())
                .filter(shorter -> shorter.atMillis() > taken.atMillis())
                .findFirst()
                .ifPresent(shorter -> remarks.add("It is dated before a snapshot that it follows (" + shorter.name()
                        + ", " + time(shorter) + "); it holds more, so it was taken."));
        if (choice.left().stream().anyMatch(other -> other.entries() > taken.entries())) {
            remarks.add("It was chosen by name; there is a longer one.");
        }
        for (Snapshot other : choice.otherLines()) {
            remarks.add("There is another line of work: " + other.name() + " holds " + entries(other.entries())
                    + ", taken " + time(other) + ". Either the profile went on elsewhere and neither holds all of the"
                    + " other, or it is from before a new data key was made; restore it by its name into another folder"
                    + " to see.");
        }
        unreadable(choice.unreadable(), remarks);
        return remarks;
    }

    private static void unreadable(int folders, List<String> remarks) {
        if (folders > 0) {
            remarks.add(number(folders) + (folders == 1 ? " folder there holds" : " folders there hold")
                    + " no complete snapshot and cannot be read.");
        }
    }

    private static String tooEarly() {
        return "Its date is before this program existed, so the clock was wrong then.";
    }

    private static boolean isTooEarly(Snapshot snapshot) {
        return snapshot.atMillis() < FIRST_POSSIBLE;
    }

    private boolean isTooLate(Snapshot snapshot) {
        return snapshot.atMillis() > nowMillis;
    }
}
