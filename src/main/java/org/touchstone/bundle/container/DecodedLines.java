package org.touchstone.bundle.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.json.JsonCodec;

/**
 * The lines of a verified entry with the values they hold, in order. Some are read ahead and decoded by all processors at
 * once; what is refused is refused when its turn comes, so nobody can tell. For one thread.
 */
public final class DecodedLines<T> {
    private static final int MOST_LINES = 1024;
    private static final int MOST_BYTES = 4 << 20;

    private final LineReader lines;
    private final JsonCodec<T> codec;
    private List<Line<T>> batch = List.of();
    private int next;
    private @Nullable RejectedException refusal;
    private boolean ended;

    /** A line. */
    public static final class Line<T> {
        private final byte[] bytes;
        private final long offset;
        private final String place;
        private @Nullable T value;
        private @Nullable RejectedException refusal;

        private Line(byte[] bytes, long offset, String place) {
            this.bytes = bytes;
            this.offset = offset;
            this.place = place;
        }

        private void decode(JsonCodec<T> codec) {
            try {
                value = codec.decodeCanonical(bytes);
            } catch (RejectedException e) {
                refusal = e.within(place);
            }
        }

        /** What it holds, when it is the canonical form of a value. */
        public T value() throws RejectedException {
            T decoded = value;
            if (decoded == null) {
                throw Objects.requireNonNull(refusal, "A line has a value or a reason");
            }
            return decoded;
        }

        /** Its bytes without the line feed; must not be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /** Where it begins in its entry, in bytes. */
        public long offset() {
            return offset;
        }

        /** Names it in messages. */
        public String place() {
            return place;
        }
    }

    public DecodedLines(LineReader lines, JsonCodec<T> codec) {
        this.lines = lines;
        this.codec = codec;
    }

    /**
     * The next line, whose value may be refused; null after the last one.
     *
     * @throws RejectedException when its place in the entry breaks a rule
     */
    public @Nullable Line<T> next() throws IOException, RejectedException {
        if (next == batch.size()) {
            readAhead();
        }
        if (next < batch.size()) {
            return batch.get(next++);
        }
        if (refusal != null) {
            throw refusal;
        }
        return null;
    }

    private void readAhead() throws IOException {
        List<Line<T>> read = new ArrayList<>();
        int bytes = 0;
        while (!ended && read.size() < MOST_LINES && bytes < MOST_BYTES) {
            byte[] line = nextLine();
            if (line == null) {
                ended = true;
            } else {
                read.add(new Line<>(line, lines.offset(), lines.place()));
                bytes += line.length;
            }
        }
        IntStream.range(0, read.size()).parallel().forEach(n -> read.get(n).decode(codec));
        batch = read;
        next = 0;
    }

    private byte @Nullable [] nextLine() throws IOException {
        try {
            return lines.next();
        } catch (RejectedException e) {
            refusal = e;
            return null;
        }
    }
}
