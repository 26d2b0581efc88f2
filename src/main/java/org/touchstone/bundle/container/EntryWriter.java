package org.touchstone.bundle.container;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.Sha256;
import org.touchstone.bundle.zip.DeflatedBlock;
import org.touchstone.bundle.zip.ZipSpool;

/**
 * Content of one entry on its way into a container. A few chunks are gathered; then all processors deflate them and take
 * their digests while one of them takes the digest of the whole. For one thread.
 */
public final class EntryWriter implements AutoCloseable {
    private static final byte[] LINE_FEED = {'\n'};
    private static final int AT_ONCE = 4;

    private final String name;
    private final ZipSpool spool;
    private final MessageDigest whole = Sha256.digest();
    private final List<String> chunks = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>(List.of(new Slot()));
    private int current;

    /** One chunk. */
    private static final class Slot {
        private byte[] content = new byte[ZipSpool.STORED_LIMIT];
        private @Nullable DeflatedBlock block;
        private String digest = "";
        private int filled;

        /** Takes as much as there is room for. */
        int take(byte[] bytes, int from) {
            int length = Math.min(bytes.length - from, ChunkList.CHUNK - filled);
            if (length > content.length - filled) {
                content = Arrays.copyOf(content, ChunkList.CHUNK);
            }
            System.arraycopy(bytes, from, content, filled, length);
            filled += length;
            return length;
        }

        boolean isFull() {
            return filled == ChunkList.CHUNK;
        }

        void digest() {
            MessageDigest part = Sha256.digest();
            part.update(content, 0, filled);
            digest = HexFormat.of().formatHex(part.digest());
        }

        DeflatedBlock block() {
            DeflatedBlock made = block;
            if (made == null) {
                made = new DeflatedBlock(ChunkList.CHUNK);
                block = made;
            }
            return made;
        }

        void deflate() {
            block().deflate(content, filled);
        }
    }

    EntryWriter(String name, Path temporary) {
        this.name = name;
        this.spool = new ZipSpool(temporary);
    }

    /** Takes more content. */
    public void write(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            if (slots.get(current).isFull()) {
                next();
            }
            at += slots.get(current).take(bytes, at);
        }
    }

    /** Takes a line, which must hold no line feed, and ends it. */
    public void line(byte[] line) throws IOException {
        write(line);
        write(LINE_FEED);
    }

    private void next() throws IOException {
        if (current + 1 == AT_ONCE) {
            flush();
            return;
        }
        current++;
        if (current == slots.size()) {
            slots.add(new Slot());
        }
    }

    private void flush() throws IOException {
        List<Slot> ready = slots.subList(0, current + 1);
        // The longest piece of work is begun first: the digest of the whole has no parts that could be shared out.
        IntStream.rangeClosed(0, ready.size()).parallel().forEach(n -> {
            if (n == 0) {
                ready.forEach(slot -> whole.update(slot.content, 0, slot.filled));
            } else {
                ready.get(n - 1).digest();
                ready.get(n - 1).deflate();
            }
        });
        for (Slot slot : ready) {
            chunks.add(slot.digest);
            spool.append(slot.content, slot.filled, slot.block());
            slot.filled = 0;
        }
        current = 0;
    }

    /** Ends the content; called once. */
    Subject finish() throws IOException {
        Slot first = slots.get(0);
        if (chunks.isEmpty() && current == 0 && first.filled <= ZipSpool.STORED_LIMIT) {
            return store(first);
        }
        // Whatever was flushed before made room for more, so something waits.
        flush();
        return new Subject(name, HexFormat.of().formatHex(whole.digest()), spool.size());
    }

    private Subject store(Slot only) {
        only.digest();
        if (only.filled > 0) {
            chunks.add(only.digest);
        }
        spool.store(only.content, only.filled);
        return new Subject(name, only.digest, spool.size());
    }

    String chunkLines() {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < chunks.size(); n++) {
            lines.append(ChunkList.line(chunks.get(n), name, n));
        }
        return lines.toString();
    }

    ZipSpool spool() {
        return spool;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
