package org.touchstone.bundle.entry;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Reads the lines of a verified entry one at a time. Every line ends with a line feed and none is empty. */
public final class LineReader implements AutoCloseable {
    /** Longest line in bytes, without the line feed. */
    public static final int LONGEST = 4 << 20;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long LINE_FEEDS = '\n' * ONES;

    private final VerifiedEntry entry;
    private final int longest;
    private int position;
    private int length;
    private long number;
    private long offset;
    private long nextOffset;

    public LineReader(VerifiedEntry entry) {
        this(entry, LONGEST);
    }

    /**
     * @param longest maximum bytes of a line, if smaller than {@link #LONGEST}
     */
    public LineReader(VerifiedEntry entry, int longest) {
        this.entry = entry;
        this.longest = longest;
    }

    /** Returns the next line without its line feed; null after the last one. */
    public byte @Nullable [] next() throws IOException, RejectedException {
        // Assembled once the end is found, because a growing buffer would hold the line several times.
        List<byte[]> before = List.of();
        int lengthBefore = 0;
        number++;
        offset = nextOffset;
        while (true) {
            if (position == length) {
                length = entry.nextChunk();
                position = 0;
                if (length == 0) {
                    if (!before.isEmpty()) {
                        throw new RejectedException(Reject.LINE_END, place().toString());
                    }
                    return null;
                }
            }
            int end = indexOfLineFeed();
            if (end - position > longest - lengthBefore) {
                throw new RejectedException(Reject.LINE_LENGTH, place().toString());
            }
            byte[] piece = Arrays.copyOfRange(entry.buffer(), position, end);
            if (end < length) {
                return line(before.isEmpty() ? piece : joined(before, lengthBefore, piece), end);
            }
            before = before.isEmpty() ? new ArrayList<>() : before;
            before.add(piece);
            lengthBefore += piece.length;
            position = length;
        }
    }

    private static byte[] joined(List<byte[]> before, int lengthBefore, byte[] last) {
        byte[] whole = new byte[lengthBefore + last.length];
        int at = 0;
        for (byte[] piece : before) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        System.arraycopy(last, 0, whole, at, last.length);
        return whole;
    }

    private byte[] line(byte[] line, int end) throws RejectedException {
        if (line.length == 0) {
            throw new RejectedException(Reject.LINE_END, place().toString());
        }
        position = end + 1;
        nextOffset = offset + line.length + 1;
        return line;
    }

    /** Index of the next line feed in the buffer; its length when there is none. */
    private int indexOfLineFeed() {
        byte[] buffer = entry.buffer();
        int i = position;
        while (i <= length - Long.BYTES) {
            // Tests eight bytes at a time: a zero byte borrows from its highest bit, and no byte before it does.
            long eight = (long) LONG.get(buffer, i) ^ LINE_FEEDS;
            long found = (eight - ONES) & ~eight & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >> 3);
            }
            i += Long.BYTES;
        }
        while (i < length && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Offset of the last returned line in its entry, in bytes. */
    public long offset() {
        return offset;
    }

    /** The place of the last returned line, for messages. */
    public Place place() {
        return new Place(entry.name(), number);
    }

    /**
     * The place of a line; formatted only on demand.
     *
     * @param entry name of the entry
     * @param number counted from 1
     */
    public record Place(String entry, long number) {
        @Override
        public String toString() {
            return entry + " line " + number;
        }
    }

    @Override
    public void close() {
        entry.close();
    }
}
