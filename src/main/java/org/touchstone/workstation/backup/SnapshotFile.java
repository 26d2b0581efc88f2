package org.touchstone.workstation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.json.CanonicalJson;
import org.touchstone.bundle.json.StrictJson;
import org.touchstone.store.Durable;

/**
 * What {@code snapshot.json} holds. Nothing in it is trusted: what was restored is proved by opening it.
 *
 * @param segments name in the profile to name on the shelf
 */
record SnapshotFile(long atMillis, long entries, Map<String, String> segments) {
    static final Pattern SEGMENT = Pattern.compile("[0-9]{6,12}\\.seg");
    static final Pattern SHELVED = Pattern.compile("[0-9a-f]{32}\\.seg");
    private static final long MOST_BYTES = 16 << 20;

    SnapshotFile {
        segments = Map.copyOf(segments);
    }

    static Path in(Path folder) {
        return folder.resolve("snapshot.json");
    }

    void write(Path folder) throws IOException {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("version", 1L);
        tree.put("at", atMillis);
        tree.put("entries", entries);
        tree.put("segments", new TreeMap<String, Object>(segments));
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
                    && tree.get("segments") instanceof Map<?, ?> named) {
                return new SnapshotFile(at, entries, segments(named));
            }
            throw broken();
        } catch (RejectedException e) {
            throw broken();
        }
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

    private static IOException broken() {
        return new IOException("This snapshot was changed or is damaged; choose another.");
    }
}
