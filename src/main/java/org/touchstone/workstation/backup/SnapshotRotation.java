package org.touchstone.workstation.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.touchstone.files.Durable;
import org.touchstone.refusal.Failure;
import org.touchstone.refusal.ForeseenFailureException;

/**
 * Verifies a new snapshot in its folder and removes older ones: only those on the open profile's own chain, which is
 * determined by opening each database, and only when all snapshots that stay contain them in full. One thread, used
 * once.
 */
final class SnapshotRotation {
    private final SnapshotFolder shelf;
    private final SnapshotPacks packs;
    private final SnapshotFolder.Source source;
    private final List<Snapshot> ours = new ArrayList<>();
    private final List<Snapshot> apart = new ArrayList<>();

    /** Reads the present content of the snapshot folder. */
    SnapshotRotation(SnapshotFolder shelf, SnapshotPacks packs, SnapshotFolder.Source source) throws IOException {
        this.shelf = shelf;
        this.packs = packs;
        this.source = source;
        for (Snapshot each : shelf.list()) {
            OptionalLong held = source.entriesOnChain(each.folder().resolve("store.db"));
            if (held.isPresent()) {
                // As stated by its database, not by its description.
                ours.add(new Snapshot(each.folder(), each.atMillis(), held.getAsLong(), each.number(), each.line()));
            } else {
                apart.add(each);
            }
        }
        ours.sort(Snapshot.LONGEST_FIRST);
    }

    /**
     * Returns the line of a new snapshot: that of the longest on its chain, or its own number when that one was
     * continued elsewhere.
     */
    long line(long number) {
        long before = ours.isEmpty() ? 0 : ours.get(0).line();
        boolean wentOn = apart.stream().anyMatch(each -> each.line() == before);
        return before == 0 || wentOn ? number : before;
    }

    /**
     * Verifies the new snapshot, removes those contained in all that stay, and verifies the new one again.
     *
     * @param keys SHA-256 of the copied keys
     */
    BackupResult roll(Snapshot taken, String keys) throws IOException {
        try {
            prove(taken, keys);
        } catch (IOException e) {
            discard(taken, e);
            throw e;
        }
        List<Snapshot> kept = ours.subList(0, Math.min(SnapshotFolder.KEPT - 1, ours.size()));
        List<Snapshot> removed = ours.subList(kept.size(), ours.size());
        for (Snapshot each : removed) {
            remove(each);
        }
        int unreadable = shelf.unreadable();
        // A snapshot that cannot be read now may need a pack, and be readable another day.
        boolean anyPackGone = unreadable == 0 && packs.keepOnly(needed());
        if (!removed.isEmpty() || anyPackGone) {
            prove(taken, keys);
        }
        return new BackupResult(taken, kept, removed, apart, unreadable);
    }

    private Set<String> needed() throws IOException {
        Set<String> needed = new HashSet<>();
        for (Snapshot each : shelf.list()) {
            needed.addAll(SnapshotFile.read(each.folder()).segments().values());
        }
        return needed;
    }

    /** An incomplete snapshot must not pass for a complete one, so its description is deleted first. */
    private static void remove(Snapshot old) throws IOException {
        Path going = old.folder().resolveSibling(old.name() + SnapshotFolder.UNFINISHED);
        Durable.moveIntoPlace(old.folder(), going);
        Copies.deleteTree(going);
    }

    private static void discard(Snapshot unproved, IOException cause) {
        try {
            remove(unproved);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private void prove(Snapshot taken, String keys) throws IOException {
        if (!isProved(taken, keys)) {
            throw notReadBack();
        }
    }

    private boolean isProved(Snapshot taken, String keys) {
        Path database = taken.folder().resolve("store.db");
        try {
            SnapshotFile file = SnapshotFile.read(taken.folder());
            OptionalLong entries = source.entriesOnChain(database);
            return taken.equals(file.snapshot(taken.folder()))
                    && Copies.digest(database).equals(file.database())
                    && entries.isPresent()
                    && entries.getAsLong() == file.entries()
                    && Copies.digest(taken.folder().resolve("keys.json")).equals(keys)
                    && packs.hold(file.segments(), source.folder().resolve("segments"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Reports at once that a snapshot is not what was written. */
    static ForeseenFailureException notReadBack() {
        return new ForeseenFailureException(
                Failure.NOT_READ_BACK,
                "The snapshot could not be read back as it was written, so it is invalid; the second folder or its disk is"
                        + " failing. Your profile is unchanged. Use another folder.");
    }
}
