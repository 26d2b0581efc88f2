package org.touchstone.workstation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.touchstone.store.Durable;
import org.touchstone.workstation.transfer.Progress;

/**
 * The snapshots of one profile in a second folder: {@code touchstone-KEY/snapshots/TIME/} with keys and database, and
 * {@code touchstone-KEY/segments/} with the sealed packs, each kept once because packs never change. A snapshot is there
 * whole or not at all. One thread at a time.
 */
public final class SnapshotShelf {
    /** How many snapshots stay; the oldest goes when another comes. */
    public static final int KEPT = 8;

    private static final String PREFIX = "touchstone-";
    private static final int KEY_DIGITS = 16;
    private static final int SALT_AT = 8;
    private static final int SALT_BYTES = 16;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path shelf;

    private SnapshotShelf(Path shelf) {
        this.shelf = shelf;
    }

    /** What is to be copied. */
    public interface Source {
        /** The profile folder. */
        Path folder();

        /** Journal entries held now. */
        long entries();

        /** Writes the database, as of one commit, into a file that does not exist yet. */
        void copyDatabase(Path file);
    }

    /**
     * The shelf of a profile.
     *
     * @param target the second folder
     * @param keyId hexadecimal id of the profile's public key
     */
    public static SnapshotShelf of(Path target, String keyId) {
        return new SnapshotShelf(target.resolve(PREFIX + keyId.substring(0, Math.min(KEY_DIGITS, keyId.length()))));
    }

    /** The shelves in a folder that somebody chose: it may hold some, be one, or be inside one. */
    public static List<SnapshotShelf> find(Path chosen) throws IOException {
        for (Path each = chosen.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.isDirectory(each.resolve("snapshots")) && isShelfName(each)) {
                return List.of(new SnapshotShelf(each));
            }
        }
        List<SnapshotShelf> found = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(chosen, PREFIX + "*")) {
            for (Path each : inside) {
                if (Files.isDirectory(each.resolve("snapshots"))) {
                    found.add(new SnapshotShelf(each));
                }
            }
        }
        return found;
    }

    private static boolean isShelfName(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().startsWith(PREFIX);
    }

    /** Whole snapshots, newest first; one whose own description cannot be read is passed over. */
    public List<Snapshot> list() throws IOException {
        Path all = shelf.resolve("snapshots");
        List<Snapshot> found = new ArrayList<>();
        if (!Files.isDirectory(all)) {
            return found;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
            for (Path each : folders) {
                if (!isUnfinished(each) && Files.isRegularFile(SnapshotFile.in(each))) {
                    read(each).ifPresent(found::add);
                }
            }
        }
        found.sort(
                Comparator.comparing((Snapshot s) -> String.valueOf(s.folder().getFileName()))
                        .reversed());
        return found;
    }

    private static Optional<Snapshot> read(Path folder) {
        try {
            SnapshotFile file = SnapshotFile.read(folder);
            return Optional.of(new Snapshot(folder, file.atMillis(), file.entries()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes a snapshot and lets the oldest go.
     *
     * @param atMillis now
     * @throws CancellationException when the progress asked for it; nothing is left then
     */
    public Snapshot take(Source source, long atMillis, Progress progress) throws IOException {
        if (shelf.toAbsolutePath()
                .normalize()
                .startsWith(source.folder().toAbsolutePath().normalize())) {
            throw new IOException("Snapshots belong in another folder than the profile itself; choose another.");
        }
        Files.createDirectories(shelf.toAbsolutePath().getParent());
        Durable.createFolder(shelf);
        Path all = Durable.createFolder(shelf.resolve("snapshots"));
        removeUnfinished(all);
        Path part = Durable.createFolder(all.resolve(NAME.format(Instant.ofEpochMilli(atMillis)) + ".part"));
        try {
            long entries = source.entries();
            source.copyDatabase(part.resolve("store.db"));
            Copies.copy(source.folder().resolve("keys.json"), part.resolve("keys.json"), bytes -> true);
            // After the database: a pack that came in meanwhile is then superfluous rather than missing.
            Map<String, String> segments = copySegments(source.folder().resolve("segments"), progress);
            new SnapshotFile(atMillis, entries, segments).write(part);
            Path whole = all.resolve(NAME.format(Instant.ofEpochMilli(atMillis)));
            Durable.moveIntoPlace(part, whole);
            prune();
            return new Snapshot(whole, atMillis, entries);
        } finally {
            Copies.deleteTree(part);
        }
    }

    private Map<String, String> copySegments(Path from, Progress progress) throws IOException {
        Map<String, String> names = new TreeMap<>();
        if (!Files.isDirectory(from)) {
            return names;
        }
        Path to = Durable.createFolder(shelf.resolve("segments"));
        List<Path> files;
        try (var all = Files.list(from)) {
            files = all.filter(f -> SnapshotFile.SEGMENT
                            .matcher(String.valueOf(f.getFileName()))
                            .matches())
                    .sorted()
                    .toList();
        }
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long before = 0;
        for (Path file : files) {
            String shelved = shelvedName(file);
            Path target = to.resolve(shelved);
            long done = before;
            long all = total;
            if (!Files.exists(target) || Files.size(target) != Files.size(file)) {
                Path part = to.resolve(shelved + ".part");
                Files.deleteIfExists(part);
                Copies.copy(file, part, bytes -> progress.report(done + bytes, all));
                Durable.moveIntoPlace(part, target);
            }
            names.put(String.valueOf(file.getFileName()), shelved);
            before += Files.size(file);
        }
        return names;
    }

    /** A segment's salt is random and never used twice, so it names the file. */
    private static String shelvedName(Path segment) throws IOException {
        try (InputStream in = Files.newInputStream(segment)) {
            byte[] head = in.readNBytes(SALT_AT + SALT_BYTES);
            if (head.length < SALT_AT + SALT_BYTES) {
                throw new IOException("A stored pack is damaged; check the profile before backing it up.");
            }
            return HexFormat.of().formatHex(head, SALT_AT, head.length) + ".seg";
        }
    }

    private void prune() throws IOException {
        List<Snapshot> all = list();
        for (Snapshot old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Copies.deleteTree(old.folder());
        }
        Set<String> needed = new HashSet<>();
        for (Snapshot each : list()) {
            needed.addAll(SnapshotFile.read(each.folder()).segments().values());
        }
        Path segments = shelf.resolve("segments");
        if (Files.isDirectory(segments)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(segments)) {
                for (Path file : files) {
                    if (!needed.contains(String.valueOf(file.getFileName()))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static boolean isUnfinished(Path folder) {
        return String.valueOf(folder.getFileName()).endsWith(".part");
    }

    private static void removeUnfinished(Path all) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, "*.part")) {
            for (Path each : folders) {
                Copies.deleteTree(each);
            }
        }
    }

    /**
     * Copies a snapshot into a folder that holds no profile. The keys come last, because a folder is a profile as soon as
     * it has keys.
     *
     * @param into exists and is empty but for the caller's own files
     */
    public static void restore(Path snapshot, Path into, Progress progress) throws IOException {
        SnapshotFile file = SnapshotFile.read(snapshot);
        Path shelf = snapshot.toAbsolutePath().resolve("../..").normalize();
        Copies.copy(snapshot.resolve("store.db"), into.resolve("store.db"), bytes -> progress.report(0, -1));
        if (!file.segments().isEmpty()) {
            Path segments = Durable.createFolder(into.resolve("segments"));
            long done = 0;
            for (Map.Entry<String, String> each : new TreeMap<>(file.segments()).entrySet()) {
                Path from = shelf.resolve("segments").resolve(each.getValue());
                Copies.copy(from, segments.resolve(each.getKey()), bytes -> progress.report(bytes, Files.size(from)));
                done++;
                progress.report(done, file.segments().size());
            }
        }
        Path keys = into.resolve("keys.json.tmp");
        Files.deleteIfExists(keys);
        Copies.copy(snapshot.resolve("keys.json"), keys, bytes -> true);
        Durable.moveIntoPlace(keys, into.resolve("keys.json"));
    }
}
