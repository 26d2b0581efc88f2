package org.touchstone.bundle.entry;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.RejectedException;
import org.touchstone.tasks.PoolTask;

/**
 * Iterates over the lines of a verified entry with their decoded values. Idle processors decompress, verify and decode
 * a few batches ahead; a refusal is thrown only at its line, so the reading ahead is invisible. For one thread, which
 * takes part in the work where it would have to wait. Closing waits for running work and closes the lines.
 */
public final class DecodedLines<T> implements AutoCloseable {
    private static final int BATCH_BYTES = 64 << 10;
    private static final int BATCH_LINES = 512;
    /** Lines claimed by a thread at a time. */
    private static final int STRIPE = 8;
    /** Batches that must wait before the reading thread decodes too: work that only it can do comes first. */
    private static final int SLACK = 2;

    private final LineReader lines;
    private final Decoder<T> decoder;
    private final long mostAhead;
    private final Object lock = new Object();
    /** Started batches, in order; this and the next three fields are guarded by the lock. */
    private final Deque<Batch> ahead = new ArrayDeque<>();

    private long bytesAhead;
    private boolean reading;
    private boolean ended;

    private @Nullable Batch batch;
    private int next;

    /** Decodes a line, on any thread. */
    @FunctionalInterface
    public interface Decoder<T> {
        /**
         * Decodes a line.
         *
         * @param line without its line feed; not to be changed
         * @throws RejectedException when the line by itself breaks a rule
         */
        T decode(byte[] line) throws RejectedException;
    }

    /** A line. */
    public static final class Line<T> {
        private final byte[] bytes;
        private final long offset;
        private final LineReader.Place place;
        private @Nullable T value;
        private @Nullable RejectedException refusal;

        private Line(byte[] bytes, long offset, LineReader.Place place) {
            this.bytes = bytes;
            this.offset = offset;
            this.place = place;
        }

        private void decode(Decoder<T> decoder) {
            try {
                value = decoder.decode(bytes);
            } catch (RejectedException e) {
                refusal = e.within(place());
            }
        }

        /** Returns the decoded value, or throws the refusal. */
        public T value() throws RejectedException {
            T decoded = value;
            if (decoded == null) {
                throw Objects.requireNonNull(refusal, "A line has a value or a reason");
            }
            return decoded;
        }

        /** The bytes without the line feed; must not be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /** Offset of the line in its entry, in bytes. */
        public long offset() {
            return offset;
        }

        /** The name of the line for messages. */
        public String place() {
            return place.toString();
        }
    }

    /**
     * @param lines taken over; must not be read by others any more
     * @param mostAhead maximum bytes of waiting lines; a longer line waits alone
     */
    public DecodedLines(LineReader lines, Decoder<T> decoder, long mostAhead) {
        this.lines = lines;
        this.decoder = decoder;
        this.mostAhead = mostAhead;
    }

    /**
     * Returns the next line, whose value may be a refusal; null after the last one.
     *
     * @throws RejectedException when its place in the entry breaks a rule
     */
    public @Nullable Line<T> next() throws IOException, RejectedException {
        Batch current = batch;
        while (current == null || next == current.lines.size()) {
            if (current != null && current.last) {
                current.requireSound();
                return null;
            }
            // The current line is released before the next one is decoded: either may have several megabytes.
            batch = null;
            current = nextBatch();
            batch = current;
            next = 0;
        }
        return current.lines.get(next++);
    }

    private Batch nextBatch() {
        Batch first;
        synchronized (lock) {
            readOn();
            first = ahead.element();
        }
        first.finish();
        synchronized (lock) {
            ahead.remove();
            bytesAhead -= first.bytes;
            readOn();
        }
        return first;
    }

    /** Starts reading the next batch, unless one is being read or enough are waiting; call under the lock. */
    private void readOn() {
        boolean room = ahead.isEmpty() || bytesAhead < mostAhead;
        if (!reading && !ended && room) {
            reading = true;
            Batch begun = new Batch();
            ahead.add(begun);
            begun.begin();
        }
    }

    /** Stops reading ahead. */
    @Override
    public void close() {
        List<Batch> open;
        synchronized (lock) {
            ended = true;
            open = List.copyOf(ahead);
        }
        for (Batch begun : open) {
            begun.awaitQuietly();
        }
        lines.close();
    }

    /** A batch of lines: read by one thread, decoded by several. */
    private final class Batch extends PoolTask {
        private final List<Line<T>> lines = new ArrayList<>();
        private final AtomicInteger claimed = new AtomicInteger();
        private @Nullable IOException failure;
        private @Nullable RejectedException refusal;
        private volatile boolean complete;
        private boolean last = true;
        private long bytes;

        @Override
        protected void work() {
            boolean slack;
            try {
                if (!isEnded()) {
                    read();
                }
            } finally {
                synchronized (lock) {
                    reading = false;
                    ended |= last;
                    bytesAhead += bytes;
                    complete = true;
                    slack = ahead.size() > SLACK;
                    readOn();
                }
            }
            if (slack) {
                decode();
            }
        }

        private boolean isEnded() {
            synchronized (lock) {
                return ended;
            }
        }

        private void read() {
            try {
                while (lines.size() < BATCH_LINES && bytes < BATCH_BYTES) {
                    byte[] line = DecodedLines.this.lines.next();
                    if (line == null) {
                        return;
                    }
                    lines.add(new Line<>(line, DecodedLines.this.lines.offset(), DecodedLines.this.lines.place()));
                    bytes += line.length;
                }
                last = false;
            } catch (RejectedException e) {
                refusal = e;
            } catch (IOException e) {
                failure = e;
            }
        }

        private void decode() {
            for (int from = claimed.getAndAdd(STRIPE); from < lines.size(); from = claimed.getAndAdd(STRIPE)) {
                for (Line<T> line : lines.subList(from, Math.min(from + STRIPE, lines.size()))) {
                    line.decode(decoder);
                }
            }
        }

        /** Returns when every line is decoded; the calling thread takes part. */
        void finish() {
            if (complete) {
                decode();
            }
            await();
            decode();
        }

        /** Throws the reason why the lines ended before the entry did. */
        void requireSound() throws IOException, RejectedException {
            if (refusal != null) {
                throw refusal;
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
