package org.touchstone.bundle.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.touchstone.bundle.zip.ZipSpool;
import org.touchstone.crypto.Sha256;

/**
 * Writes the content of one entry. Idle processors digest and compress full chunks while the next ones are filled; they
 * are spooled in order. For one thread, which takes part in the work where it would have to wait.
 */
public final class EntryWriter implements AutoCloseable {
    private static final byte[] LINE_FEED = {'\n'};
    /** Limits memory, at 2 MiB per chunk, on any machine. */
    private static final int MOST_AHEAD = 8;
    /** Chunks that may wait: two per processor, so that none is idle while one of them is spooled. */
    private static final int AHEAD =
            Math.min(MOST_AHEAD, 2 * Runtime.getRuntime().availableProcessors());

    private final String name;
    private final ZipSpool spool;
    private final MessageDigest whole = Sha256.digest();
    private final List<String> chunks = new ArrayList<>();
    /** Started full chunks, in order. */
    private final Deque<ChunkWork> ahead = new ArrayDeque<>();
    /** Spooled buffers, to be reused. */
    private final Deque<ChunkBuffer> idle = new ArrayDeque<>();

    private ChunkBuffer filling = new ChunkBuffer();

    public EntryWriter(String name, Path folder) {
        this.name = name;
        this.spool = new ZipSpool(folder);
    }

    /** Appends content. */
    public void write(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            if (filling.isFull()) {
                next();
            }
            at += filling.take(bytes, at);
        }
    }

    /** Appends a line, which must hold no line feed, and a line feed. */
    public void line(byte[] line) throws IOException {
        write(line);
        write(LINE_FEED);
    }

    private void next() throws IOException {
        begin();
        while (ahead.size() > AHEAD) {
            spoolFirst();
        }
        ChunkBuffer free = idle.poll();
        filling = free == null ? new ChunkBuffer() : free;
    }

    private void begin() {
        ChunkWork full = new ChunkWork(filling);
        full.begin();
        ahead.add(full);
    }

    private void spoolFirst() throws IOException {
        ChunkWork first = ahead.element();
        for (ChunkWork work : ahead) {
            if (first.isReady()) {
                break;
            }
            work.runIfFree();
        }
        ChunkBuffer room = first.room();
        ahead.remove();
        room.updateInto(whole);
        chunks.add(room.digest());
        room.spoolInto(spool);
        idle.add(room);
    }

    /** Finishes the content; called once. */
    public Subject finish() throws IOException {
        if (chunks.isEmpty() && ahead.isEmpty() && filling.isSmall()) {
            return store();
        }
        // A full chunk is started only when more content follows, so one is left here.
        begin();
        while (!ahead.isEmpty()) {
            spoolFirst();
        }
        return new Subject(name, HexFormat.of().formatHex(whole.digest()), spool.size());
    }

    private Subject store() {
        filling.takeDigest();
        if (!filling.isEmpty()) {
            chunks.add(filling.digest());
        }
        filling.storeInto(spool);
        return new Subject(name, filling.digest(), spool.size());
    }

    public String chunkLines() {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < chunks.size(); n++) {
            lines.append(ChunkList.line(chunks.get(n), name, n));
        }
        return lines.toString();
    }

    public ZipSpool spool() {
        return spool;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
