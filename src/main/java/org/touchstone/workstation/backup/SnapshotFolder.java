package org.touchstone.workstation.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.files.Durable;
import org.touchstone.tasks.Progress;

/**
 * The snapshots of one profile in a second folder: {@code touchstone-KEY/snapshots/NAME/} with keys and database, and
 * {@code touchstone-KEY/segments/} with the sealed packs. A snapshot is there completely or not at all. No ordering
 * uses a clock. One thread at a time.
 */
public final class SnapshotFolder {
    /** Number of snapshots kept of one chain; a further one replaces the shortest. */
    public static final int KEPT = 8;

    static final String UNFINISHED = ".part";

    private static final String PREFIX = "touchstone-";
    private static final int KEY_DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("n([0-9]{6,15})(-e[0-9]+|\\.part)");
    /** Largest integer of an RFC 8785 number. */
    private static final long LIMIT_MILLIS = (1L << 53) - 1;

    private final Path shelf;
    private final SnapshotPacks packs;

    private SnapshotFolder(Path shelf) {
        this.shelf = shelf;
        this.packs = new SnapshotPacks(shelf);
    }

    /** The profile to be copied. */
    public interface Source {
        /** The profile folder. */
        Path folder();

        /** Writes the database, as of one commit, into a new file. */
        void copyDatabase(Path file);

        /**
         * Counts the journal entries of a copy that was made of this profile at any time.
         *
         * @return empty when it does not open with this profile's data key, or its last entry is not in this journal
         */
        OptionalLong entriesOnChain(Path database);
    }

    /**
     * The snapshot folder of a profile.
     *
     * @param target the second folder
     * @param keyId hexadecimal id of the profile's public key
     */
    public static SnapshotFolder of(Path target, String keyId) {
        return new SnapshotFolder(target.resolve(PREFIX + keyId.substring(0, Math.min(KEY_DIGITS, keyId.length()))));
    }

    /** Finds the snapshot folders in a folder that a person chose: inside it, the folder itself, or around it. */
    public static List<SnapshotFolder> find(Path chosen) throws IOException {
        for (Path each = chosen.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.isDirectory(each.resolve("snapshots")) && isShelfName(each)) {
                return List.of(new SnapshotFolder(each));
            }
        }
        List<SnapshotFolder> found = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(chosen, PREFIX + "*")) {
            for (Path each : inside) {
                if (Files.isDirectory(each.resolve("snapshots"))) {
                    found.add(new SnapshotFolder(each));
                }
            }
        }
        return found;
    }

    private static boolean isShelfName(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().startsWith(PREFIX);
    }

    /** Lists complete snapshots, longest first; skips those whose description cannot be read. */
    public List<Snapshot> list() throws IOException {
        List<Snapshot> found = new ArrayList<>();
        for (Path each : folders()) {
            SnapshotFile.find(each).ifPresent(file -> found.add(file.snapshot(each)));
        }
        found.sort(Snapshot.LONGEST_FIRST);
        return found;
    }

    /** Counts the folders that {@link #list} skips. */
    public int unreadable() throws IOException {
        int count = 0;
        for (Path each : folders()) {
            count += SnapshotFile.find(each).isEmpty() ? 1 : 0;
        }
        return count;
    }

    private List<Path> folders() throws IOException {
        Path all = shelf.resolve("snapshots");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(all)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, Files::isDirectory)) {
                for (Path each : folders) {
                    if (!isUnfinished(each)) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    /**
     * Takes a snapshot, verifies it in its folder, removes older ones contained in full in eight others, and verifies
     * the new one again.
     *
     * @param atMillis now by the clock, milliseconds since 1970-01-01T00:00Z; recorded only
     * @throws ForeseenFailureException with {@link Failure#NOT_READ_BACK} when the new one could not be verified; if
     *     the first verification failed, nothing else was removed
     * @throws IOException when it could not be written, or an older one not be removed
     * @throws CancellationException when {@code progress} cancelled it; nothing is left of it
     */
    public BackupResult take(Source source, long atMillis, Progress progress) throws IOException {
        if (shelf.toAbsolutePath()
                .normalize()
                .startsWith(source.folder().toAbsolutePath().normalize())) {
            throw new IOException("Snapshots belong in another folder than the profile itself; choose another.");
        }
        Files.createDirectories(shelf.toAbsolutePath().getParent());
        Durable.createFolder(shelf);
        Path all = Durable.createFolder(shelf.resolve("snapshots"));
        removeUnfinished(all);
        SnapshotRotation rolling = new SnapshotRotation(this, packs, source);
        long number = nextNumber(all);
        Path part = Durable.createFolder(all.resolve(name(number) + UNFINISHED));
        try {
            Path database = part.resolve("store.db");
            source.copyDatabase(database);
            long entries = source.entriesOnChain(database).orElseThrow(SnapshotRotation::notReadBack);
            String keys = Copies.copy(source.folder().resolve("keys.json"), part.resolve("keys.json"), Progress.NONE);
            // After the database: a pack imported meanwhile is then superfluous rather than missing.
            Map<String, String> segments = packs.add(source.folder().resolve("segments"), progress);
            long at = Math.max(-LIMIT_MILLIS, Math.min(LIMIT_MILLIS, atMillis));
            SnapshotFile file =
                    new SnapshotFile(at, entries, segments, number, rolling.line(number), Copies.digest(database));
            file.write(part);
            Path whole = all.resolve(name(number) + "-e" + entries);
            Durable.moveIntoPlace(part, whole);
            return rolling.roll(file.snapshot(whole), keys);
        } finally {
            Copies.deleteTree(part);
        }
    }

    private static String name(long number) {
        return String.format(Locale.ROOT, "n%06d", number);
    }

    /** One more than any number there, readable or not. */
    private long nextNumber(Path all) throws IOException {
        long greatest = list().stream().mapToLong(Snapshot::number).max().orElse(0);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
            for (Path each : folders) {
                Matcher name = NAME.matcher(String.valueOf(each.getFileName()));
                if (name.matches()) {
                    greatest = Math.max(greatest, Long.parseLong(name.group(1)));
                }
            }
        }
        return greatest + 1;
    }

    private static boolean isUnfinished(Path folder) {
        return String.valueOf(folder.getFileName()).endsWith(UNFINISHED);
    }

    private static void removeUnfinished(Path all) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, "*" + UNFINISHED)) {
            for (Path each : folders) {
                Copies.deleteTree(each);
            }
        }
    }

    /**
     * Copies a snapshot into a folder without a profile. The keys come last, because a folder with keys is a profile.
     *
     * @param into exists and is empty except for the caller's own files
     * @throws IOException when the snapshot is not what was written; no keys were copied then
     */
    public static void restore(Path snapshot, Path into, Progress progress) throws IOException {
        SnapshotFile file = SnapshotFile.read(snapshot);
        SnapshotPacks packs =
                new SnapshotPacks(snapshot.toAbsolutePath().resolve("../..").normalize());
        String digest = Copies.copy(
                snapshot.resolve("store.db"), into.resolve("store.db"), (done, size) -> progress.report(0, -1));
        if (!Optional.ofNullable(file.database()).orElse(digest).equals(digest)) {
            throw SnapshotFile.broken();
        }
        if (!file.segments().isEmpty()) {
            Path segments = Durable.createFolder(into.resolve("segments"));
            long done = 0;
            for (Map.Entry<String, String> each : new TreeMap<>(file.segments()).entrySet()) {
                Path from = packs.file(each.getValue());
                Copies.copy(from, segments.resolve(each.getKey()), progress);
                done++;
                progress.report(done, file.segments().size());
            }
        }
        Path keys = into.resolve("keys.json.tmp");
        Files.deleteIfExists(keys);
        Copies.copy(snapshot.resolve("keys.json"), keys, Progress.NONE);
        Durable.moveIntoPlace(keys, into.resolve("keys.json"));
    }
}
