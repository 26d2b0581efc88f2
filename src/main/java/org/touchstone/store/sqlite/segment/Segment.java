package org.touchstone.store.sqlite.segment;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.sealed.StoreKeys;

/**
 * Reads one segment by reference. The last few decrypted chunks are cached, so that reading neighbours is cheap. It
 * uses a random access file, because interrupting one reader would close a channel for all. Any thread.
 */
public final class Segment implements AutoCloseable {
    private static final int KEPT = 8;

    private final RandomAccessFile in;
    private final SegmentFormat format;
    private final long length;
    private final long chunks;
    private final byte[] sealed = new byte[SegmentFormat.CHUNK + SegmentFormat.TAG];
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param length plain bytes, as stated in the sealed pack row
     */
    public Segment(Path file, long length, StoreKeys keys) {
        this.length = length;
        this.chunks = SegmentFormat.chunks(length);
        try {
            this.in = new RandomAccessFile(file.toFile(), "r");
            byte[] header = new byte[SegmentFormat.HEADER];
            in.readFully(header);
            SegmentFormat.requireHeader(header);
            this.format = new SegmentFormat(header, keys);
            long expected = SegmentFormat.position(0) + length + chunks * SegmentFormat.TAG;
            if (in.length() != expected) {
                throw Faults.damaged("segment length");
            }
        } catch (FileNotFoundException | EOFException e) {
            throw Faults.damaged("segment missing");
        } catch (IOException e) {
            throw Faults.io(e);
        }
    }

    long length() {
        return length;
    }

    /** Reads plain bytes by reference. */
    public synchronized byte[] read(long offset, int bytes) {
        if (offset < 0 || bytes < 0 || offset + bytes > length) {
            throw Faults.damaged("segment reference");
        }
        byte[] out = new byte[bytes];
        int done = 0;
        while (done < bytes) {
            long at = offset + done;
            byte[] plain = chunk(at / SegmentFormat.CHUNK);
            int from = (int) (at % SegmentFormat.CHUNK);
            int now = Math.min(bytes - done, plain.length - from);
            System.arraycopy(plain, from, out, done, now);
            done += now;
        }
        return out;
    }

    /** Decrypts a chunk without using the cache; for checks, which read everything. */
    public synchronized byte[] open(long chunk) {
        boolean last = chunk == chunks - 1;
        int plain = last ? (int) (length - chunk * SegmentFormat.CHUNK) : SegmentFormat.CHUNK;
        try {
            in.seek(SegmentFormat.position(chunk));
            in.readFully(sealed, 0, plain + SegmentFormat.TAG);
        } catch (EOFException e) {
            throw Faults.damaged("segment length");
        } catch (IOException e) {
            throw Faults.io(e);
        }
        return format.open(chunk, last, sealed, plain + SegmentFormat.TAG);
    }

    public long chunks() {
        return chunks;
    }

    private byte[] chunk(long number) {
        byte @Nullable [] found = kept.get(number);
        if (found == null) {
            found = open(number);
            kept.put(number, found);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            format.forget();
            kept.clear();
        }
        in.close();
    }
}
