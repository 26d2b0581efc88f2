package org.touchstone.workstation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Durable;
import org.touchstone.json.CanonicalJson;
import org.touchstone.json.StrictJson;
import org.touchstone.refusal.RejectedException;

/**
 * The content of {@code snapshot.json}. It is not trusted: opening the restored profile verifies it.
 *
 * @param segments file name in the profile to file name in the snapshot folder
 * @param number number of the snapshot in its snapshot folder; 0 in old snapshots without number
 * @param line identifies the chain of work; 0 when unknown
 * @param database SHA-256 of {@code store.db}, hexadecimal; null in old snapshots without it
 */
record SnapshotFile(
        long atMillis,
        long entries,
        Map<String, String> segments,
        long number,
        long line,
        @Nullable String database) {
    static final Pattern SEGMENT = Pattern.compile("[0-9]{6,12}\\.seg");
    static final Pattern SHELVED = Pattern.compile("[0-9a-f]{32}\\.seg");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final long MOST_BYTES = 16 << 20;

    SnapshotFile {
        segments = Map.copyOf(segments);
    }

    static Path in(Path folder) {
        return folder.resolve("snapshot.json");
    }

    /** Reads the description of a complete snapshot folder; empty when it cannot be read or a file is missing. */
    static Optional<SnapshotFile> find(Path folder) {
        boolean whole = Files.isRegularFile(in(folder))
                && Files.isRegularFile(folder.resolve("store.db"))
                && Files.isRegularFile(folder.resolve("keys.json"));
        try {
            return whole ? Optional.of(read(folder)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Snapshot snapshot(Path folder) {
        return new Snapshot(folder, atMillis, entries, number, line);
    }

    void write(Path folder) throws IOException {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("version", 1L);
        tree.put("at", atMillis);
        tree.put("entries", entries);
        tree.put("segments", new TreeMap<String, Object>(segments));
        tree.put("number", number);
        tree.put("line", line);
        if (database != null) {
            tree.put("database", database);
        }
        Durable.replace(in(folder), CanonicalJson.of(tree));
    }

    static SnapshotFile read(Path folder) throws IOException {
        if (Files.size(in(folder)) > MOST_BYTES) {
            throw broken();
        }
        try {
            Object parsed = StrictJson.parse(Files.readAllBytes(in(folder)));
            if (parsed instanceof Map<?, ?> tree
                    && Long.valueOf(1).equals(tree.get("version"))
                    && tree.get("at") instanceof Long at
                    && tree.get("entries") instanceof Long entries
                    && entries >= 0
                    && tree.get("segments") instanceof Map<?, ?> named) {
                return new SnapshotFile(
                        at, entries, segments(named), count(tree, "number"), count(tree, "line"), digest(tree));
            }
            throw broken();
        } catch (RejectedException e) {
            throw broken();
        }
    }

    private static long count(Map<?, ?> tree, String name) throws IOException {
        Object value = tree.get(name);
        if (value == null) {
            return 0;
        }
        if (value instanceof Long count && count > 0) {
            return count;
        }
        throw broken();
    }

    private static @Nullable String digest(Map<?, ?> tree) throws IOException {
        Object value = tree.get("database");
        if (value == null) {
            return null;
        }
        if (value instanceof String text && DIGEST.matcher(text).matches()) {
            return text;
        }
        throw broken();
    }

    private static Map<String, String> segments(Map<?, ?> named) throws IOException {
        Map<String, String> segments = new TreeMap<>();
        for (Map.Entry<?, ?> each : named.entrySet()) {
            if (each.getKey() instanceof String name
                    && each.getValue() instanceof String shelved
                    && SEGMENT.matcher(name).matches()
                    && SHELVED.matcher(shelved).matches()) {
                segments.put(name, shelved);
            } else {
                throw broken();
            }
        }
        return segments;
    }

    static IOException broken() {
        return new IOException("This snapshot was changed or is damaged; choose another.");
    }
}
