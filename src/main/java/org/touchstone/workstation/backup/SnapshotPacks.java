package org.touchstone.workstation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.files.Durable;
import org.touchstone.tasks.Progress;

/**
 * The sealed packs in a snapshot folder. Packs never change, so each is stored once, named by its random salt. One
 * thread.
 */
final class SnapshotPacks {
    private static final int SALT_AT = 8;
    private static final int SALT_BYTES = 16;

    private final Path folder;

    SnapshotPacks(Path shelf) {
        this.folder = shelf.resolve("segments");
    }

    Path file(String shelved) {
        return folder.resolve(shelved);
    }

    /** Copies the packs that are missing; returns file name in the profile to file name in the snapshot folder. */
    Map<String, String> add(Path from, Progress progress) throws IOException {
        Map<String, String> names = new TreeMap<>();
        List<Path> files = segments(from);
        if (files.isEmpty()) {
            return names;
        }
        Durable.createFolder(folder);
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long before = 0;
        for (Path file : files) {
            String shelved = shelvedName(file);
            long done = before;
            long all = total;
            if (!isThere(shelved, Files.size(file))) {
                Path part = file(shelved + ".part");
                Files.deleteIfExists(part);
                Copies.copy(file, part, (bytes, size) -> progress.report(done + bytes, all));
                Durable.moveIntoPlace(part, file(shelved));
            }
            names.put(String.valueOf(file.getFileName()), shelved);
            before += Files.size(file);
        }
        return names;
    }

    /** Returns the sealed packs of a profile; none when it has no folder for them. */
    private static List<Path> segments(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of();
        }
        try (var all = Files.list(from)) {
            return all.filter(f -> SnapshotFile.SEGMENT
                            .matcher(String.valueOf(f.getFileName()))
                            .matches())
                    .sorted()
                    .toList();
        }
    }

    /** Names the file by the segment's salt, which is random and never reused. */
    private static String shelvedName(Path segment) throws IOException {
        try (InputStream in = Files.newInputStream(segment)) {
            byte[] head = in.readNBytes(SALT_AT + SALT_BYTES);
            if (head.length < SALT_AT + SALT_BYTES) {
                throw new IOException("A stored pack is damaged; check the profile before backing it up.");
            }
            return HexFormat.of().formatHex(head, SALT_AT, head.length) + ".seg";
        }
    }

    private boolean isThere(String shelved, long bytes) throws IOException {
        Path file = file(shelved);
        return Files.isRegularFile(file) && Files.size(file) == bytes;
    }

    /** Returns whether all of them are present in full length. */
    boolean hold(Map<String, String> segments, Path of) throws IOException {
        for (Map.Entry<String, String> each : segments.entrySet()) {
            if (!isThere(each.getValue(), Files.size(of.resolve(each.getKey())))) {
                return false;
            }
        }
        return true;
    }

    /** Deletes every other file; returns whether there was any. */
    boolean keepOnly(Set<String> needed) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        boolean any = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!needed.contains(String.valueOf(file.getFileName()))) {
                    any |= Files.deleteIfExists(file);
                }
            }
        }
        return any;
    }
}
