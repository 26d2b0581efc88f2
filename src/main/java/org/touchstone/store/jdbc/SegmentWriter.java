package org.touchstone.store.jdbc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.store.Durable;

/** Writes one segment beside its final name, sealed chunk by chunk, some at once by all processors. For one thread. */
final class SegmentWriter implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final Path unfinished;
    private final Path file;
    private final RandomAccessFile out;
    private final byte[] header;
    private final Keys keys;
    private final List<Slot> slots = new ArrayList<>();
    private int slot;
    private long chunk;

    /** One of the chunks that are sealed at once, each with a cipher of its own. */
    private static final class Slot {
        private final SegmentFormat format;
        private final byte[] plain = new byte[SegmentFormat.CHUNK];
        private final byte[] sealed = new byte[SegmentFormat.CHUNK + SegmentFormat.TAG];
        private int filled;
        private int bytes;

        Slot(SegmentFormat format) {
            this.format = format;
        }

        void seal(long chunk, boolean last) {
            bytes = format.seal(chunk, last, plain, filled, sealed);
        }
    }

    SegmentWriter(Path file, Keys keys) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Durable.createFile(unfinished);
        this.out = new RandomAccessFile(unfinished.toFile(), "rw");
        this.header = SegmentFormat.newHeader(keys);
        this.keys = keys;
        slots.add(new Slot(new SegmentFormat(header, keys)));
        out.write(header);
    }

    /** Plain bytes written so far. */
    long length() {
        return (chunk + slot) * SegmentFormat.CHUNK + slots.get(slot).filled;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full chunk is kept until more comes, because the last one is sealed as the last.
            if (slots.get(slot).filled == SegmentFormat.CHUNK) {
                nextSlot();
            }
            Slot into = slots.get(slot);
            int now = Math.min(left, SegmentFormat.CHUNK - into.filled);
            System.arraycopy(bytes, from, into.plain, into.filled, now);
            into.filled += now;
            from += now;
            left -= now;
        }
    }

    private void nextSlot() throws IOException {
        if (slot + 1 == AT_ONCE) {
            flush(false);
        } else {
            slot++;
            if (slot == slots.size()) {
                slots.add(new Slot(new SegmentFormat(header, keys)));
            }
        }
    }

    private void flush(boolean last) throws IOException {
        IntStream.rangeClosed(0, slot).parallel().forEach(n -> slots.get(n).seal(chunk + n, last && n == slot));
        for (Slot sealed : slots.subList(0, slot + 1)) {
            out.write(sealed.sealed, 0, sealed.bytes);
            sealed.filled = 0;
        }
        chunk += slot + 1;
        slot = 0;
    }

    /** Seals the end, makes file and name durable; returns the plain length. */
    long finish() throws IOException {
        long length = length();
        flush(true);
        out.getFD().sync();
        out.close();
        Durable.moveIntoPlace(unfinished, file);
        return length;
    }

    /** Removes whatever there is of it. */
    void drop() throws IOException {
        close();
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
