package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A disk that promises no more than POSIX: content is safe once its file was synced, a name once its folder was, and
 * everything since may be there or not, in any order. After a sync that failed, what it should have written is there or
 * lost for good, because the system holds those pages for clean.
 */
final class Disk {
    private static final long FOLDER = -1;

    /** One change to a file's content that may be lost: bytes at a position, or a new length when there are none. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Piece(long time, long position, byte @Nullable [] bytes) {}

    /** Names that came and went together; null is gone. */
    record Naming(long time, Map<String, @Nullable Long> names) {}

    /** A file, whatever it is called. */
    static final class Content {
        private byte[] durable;
        private final List<Piece> pending = new ArrayList<>();

        Content(byte[] durable) {
            this.durable = durable;
        }

        byte[] durable() {
            return durable;
        }

        List<Piece> pending() {
            return pending;
        }
    }

    private final RandomGenerator random;
    private final Map<Long, Content> contents = new HashMap<>();
    private final Map<Long, Long> byInode = new HashMap<>();
    private final Map<String, @Nullable Long> names = new TreeMap<>();
    private final Map<String, @Nullable Long> durableNames = new TreeMap<>();
    private final List<Naming> pendingNames = new ArrayList<>();
    private long time;
    private long nextFile = 1;
    private long version;

    /**
     * @param base what lies safely on the disk at the beginning
     * @param random decides what a failed sync loses
     */
    Disk(Path base, RandomGenerator random) throws IOException {
        this.random = random;
        try (Stream<Path> all = Files.walk(base)) {
            for (Path path : all.filter(p -> !p.equals(base)).toList()) {
                String name = base.relativize(path).toString();
                names.put(name, Files.isDirectory(path) ? Long.valueOf(FOLDER) : newFile(Files.readAllBytes(path)));
            }
        }
        durableNames.putAll(names);
    }

    private Long newFile(byte[] bytes) {
        contents.put(nextFile, new Content(bytes));
        return nextFile++;
    }

    private Content file(Change change) {
        Long file = byInode.get(change.inode());
        if (file == null) {
            file = names.get(change.path());
            if (file == null || file == FOLDER) {
                throw new IllegalStateException("A file was changed before it was made: " + change.path());
            }
            byInode.put(change.inode(), file);
        }
        return Objects.requireNonNull(contents.get(file));
    }

    /** Lets one change happen. */
    void apply(Change change) {
        time++;
        switch (change.kind()) {
            case CREATE -> {
                Long file = newFile(new byte[0]);
                byInode.put(change.inode(), file);
                rename(Map.of(change.path(), file));
            }
            case WRITE -> file(change).pending.add(new Piece(time, change.position(), change.data()));
            case TRUNCATE -> file(change).pending.add(new Piece(time, change.position(), null));
            case SYNC -> flush(file(change), 1);
            case SYNC_FAILED -> flush(file(change), 0.5);
            case SYNC_FOLDER -> flushNames(change.path());
            case MKDIR -> rename(Map.of(change.path(), FOLDER));
            case UNLINK -> rename(gone(change.path(), null, null));
            case RENAME -> rename(gone(change.path(), change.other(), names.get(change.path())));
            case LINK -> link(change);
            default -> {}
        }
    }

    private void link(Change change) {
        Map<String, @Nullable Long> added = new HashMap<>();
        added.put(change.other(), names.get(change.path()));
        rename(added);
    }

    private static Map<String, @Nullable Long> gone(String path, @Nullable String other, @Nullable Long file) {
        Map<String, @Nullable Long> changed = new HashMap<>();
        changed.put(path, null);
        if (other != null) {
            changed.put(other, file);
        }
        return changed;
    }

    private void rename(Map<String, @Nullable Long> changed) {
        names.putAll(changed);
        pendingNames.add(new Naming(time, changed));
    }

    private void flush(Content content, double share) {
        byte[] now = content.durable;
        for (Piece piece : content.pending) {
            if (share == 1 || random.nextDouble() < share) {
                now = with(now, piece);
            }
        }
        content.durable = now;
        content.pending.clear();
        version++;
    }

    private void flushNames(String folder) {
        pendingNames.removeIf(naming -> {
            boolean here =
                    naming.names.keySet().stream().allMatch(name -> parent(name).equals(folder));
            if (here) {
                durableNames.putAll(naming.names);
            }
            return here;
        });
        version++;
    }

    private static String parent(String name) {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
    }

    /** Content after one more piece of it reached the disk; what was never written is zero. */
    static byte[] with(byte[] content, Piece piece) {
        byte[] bytes = piece.bytes();
        int position = Math.toIntExact(piece.position());
        if (bytes == null) {
            return Arrays.copyOf(content, position);
        }
        byte[] now = content.length < position + bytes.length
                ? Arrays.copyOf(content, position + bytes.length)
                : content.clone();
        System.arraycopy(bytes, 0, now, position, bytes.length);
        return now;
    }

    /** Counts what became safe, so that two moments can be told apart. */
    long version() {
        return version;
    }

    /** How many changes happened. */
    long time() {
        return time;
    }

    Map<String, @Nullable Long> durableNames() {
        return durableNames;
    }

    List<Naming> pendingNames() {
        return pendingNames;
    }

    Map<Long, Content> contents() {
        return contents;
    }

    /** Whether a name's number means a folder. */
    static boolean isFolder(long file) {
        return file == FOLDER;
    }
}
