package org.touchstone.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.touchstone.store.Head;

/** What the parts of one open store share. Any thread. */
final class Core implements AutoCloseable {
    private final Path folder;
    private final Keys keys;
    private final Database database;
    private final Writer writer;
    private final Map<Long, Segment> segments = new ConcurrentHashMap<>();
    private volatile Catalog catalog;
    private volatile Head head = Head.EMPTY;

    Core(Path folder, Keys keys, Database database, Writer writer) {
        this.folder = folder;
        this.keys = keys;
        this.database = database;
        this.writer = writer;
        this.catalog = readCatalog();
    }

    Path folder() {
        return folder;
    }

    Keys keys() {
        return keys;
    }

    Database database() {
        return database;
    }

    Writer writer() {
        return writer;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Reads the catalog again, after a pack came in. */
    void refreshCatalog() {
        catalog = readCatalog();
    }

    private Catalog readCatalog() {
        return database.readAtOnce(handle -> Catalog.read(handle, keys));
    }

    /** The end of the journal as of the last commit. */
    Head head() {
        return head;
    }

    /** To be called under the writer's turn, after the commit. */
    void advance(Head to) {
        head = to;
    }

    /** The stored pack with this number, opened once. */
    Segment segment(long number) {
        return segments.computeIfAbsent(
                number,
                n -> new Segment(Catalog.segmentFile(folder, n), catalog.pack(n).segmentLength(), keys));
    }

    @Override
    public void close() {
        database.close();
        writer.close();
        for (Segment segment : segments.values()) {
            closeQuietly(segment);
        }
        segments.clear();
        keys.wipe();
    }

    private static void closeQuietly(Segment segment) {
        try {
            segment.close();
        } catch (IOException e) {
            // It was only read; the system closes it with the program at the latest.
            return;
        }
    }
}
