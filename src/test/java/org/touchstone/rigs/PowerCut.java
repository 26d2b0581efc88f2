package org.touchstone.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a power cut leaves of a disk. Choosing is cheap; writing it out is done for new choices only. */
final class PowerCut {
    private static final int SECTOR = 512;
    private static final int PRIME = 1_000_003;

    /** How the unsynced changes fare. */
    enum Mode {
        /** None reached the disk. */
        DROP_ALL,
        /** Those before some moment did. */
        PREFIX,
        /** Each did or did not. */
        RANDOM_SUBSET,
        /** Each sector of 512 bytes did or did not. */
        TORN,
        /** All content did, but each new, changed or removed name did or did not. */
        LOST_NAMES
    }

    private final Disk disk;
    private final Map<Long, List<Disk.Piece>> kept = new TreeMap<>();
    private final Map<String, @Nullable Long> names = new TreeMap<>();
    private long signature = 17;

    PowerCut(Disk disk, Mode mode, RandomGenerator random) {
        this.disk = disk;
        this.signature = disk.version();
        long until = mode == Mode.PREFIX ? moment(disk, random) : 0;
        Predicate<Long> survives = switch (mode) {
            case DROP_ALL -> time -> false;
            case PREFIX -> time -> time < until;
            case RANDOM_SUBSET, TORN -> time -> random.nextBoolean();
            case LOST_NAMES -> time -> true;
        };
        names.putAll(disk.durableNames());
        for (Disk.Naming naming : disk.pendingNames()) {
            boolean there = mode == Mode.LOST_NAMES ? random.nextBoolean() : survives.test(naming.time());
            if (chosen(there)) {
                names.putAll(naming.names());
            }
        }
        new TreeMap<>(disk.contents()).forEach((file, content) -> {
            List<Disk.Piece> pieces = new ArrayList<>();
            for (Disk.Piece piece : content.pending()) {
                for (Disk.Piece part : mode == Mode.TORN ? sectors(piece) : List.of(piece)) {
                    if (chosen(survives.test(part.time()))) {
                        pieces.add(part);
                    }
                }
            }
            kept.put(file, pieces);
        });
    }

    private static long moment(Disk disk, RandomGenerator random) {
        List<Long> times = new ArrayList<>();
        disk.pendingNames().forEach(n -> times.add(n.time()));
        disk.contents().values().forEach(c -> c.pending().forEach(p -> times.add(p.time())));
        return times.isEmpty() ? 0 : times.get(random.nextInt(times.size())) + random.nextInt(2);
    }

    private boolean chosen(boolean there) {
        signature = signature * PRIME + (there ? 1 : 2);
        return there;
    }

    private static List<Disk.Piece> sectors(Disk.Piece piece) {
        byte[] bytes = piece.bytes();
        if (bytes == null) {
            return List.of(piece);
        }
        List<Disk.Piece> parts = new ArrayList<>();
        int from = 0;
        while (from < bytes.length) {
            long at = piece.position() + from;
            int to = (int) Math.min(bytes.length, from + SECTOR - at % SECTOR);
            parts.add(new Disk.Piece(piece.time(), at, Arrays.copyOfRange(bytes, from, to)));
            from = to;
        }
        return parts;
    }

    /** Tells this choice from others; equal ones leave the same disk. */
    long signature() {
        return signature;
    }

    /**
     * Writes out what is left.
     *
     * @param folder an empty folder
     * @param leaveOut names that are not written, because the program makes them anew
     */
    void writeTo(Path folder, Predicate<String> leaveOut) throws IOException {
        // In the order of names, a folder comes before what is in it.
        for (Map.Entry<String, @Nullable Long> name : names.entrySet()) {
            Long file = name.getValue();
            Path path = folder.resolve(name.getKey());
            Path parent = path.getParent();
            if (file == null || leaveOut.test(name.getKey()) || parent == null || !Files.isDirectory(parent)) {
                continue;
            }
            if (Disk.isFolder(file)) {
                Files.createDirectory(path);
            } else {
                Files.write(path, content(file));
            }
        }
    }

    private byte[] content(long file) {
        Disk.Content content = disk.contents().get(file);
        byte[] bytes = content == null ? new byte[0] : content.durable();
        for (Disk.Piece piece : kept.getOrDefault(file, List.of())) {
            bytes = Disk.with(bytes, piece);
        }
        return bytes;
    }
}
