package org.touchstone.bundle.zip;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Reads the content of one entry from its start. It never returns more than the size in the headers; the last byte is
 * returned only after the compressed data ended there too and the checksum matched. Not thread-safe.
 */
public final class ZipContent implements AutoCloseable {
    private static final int BUFFER = 64 << 10;

    private final ByteSource source;
    private final ZipEntryInfo entry;
    private final @Nullable Inflater inflater;
    private final byte[] packed;
    private final CRC32 crc = new CRC32();
    private long consumed;
    private long produced;

    ZipContent(ByteSource source, ZipEntryInfo entry) {
        this.source = source;
        this.entry = entry;
        this.inflater = entry.deflated() ? new Inflater(true) : null;
        this.packed = entry.deflated() ? new byte[(int) Math.min(BUFFER, Math.max(entry.packed(), 1))] : new byte[0];
    }

    /**
     * Fills the array up to the end of the entry.
     *
     * @return number of bytes read; less than the length only at the end of the entry
     */
    public int fill(byte[] target, int length) throws IOException, RejectedException {
        int wanted = (int) Math.min(length, entry.size() - produced);
        if (inflater != null) {
            inflate(inflater, target, wanted);
        } else {
            source.read(entry.dataOffset() + produced, target, 0, wanted);
        }
        crc.update(target, 0, wanted);
        produced += wanted;
        if (produced == entry.size()) {
            finish();
        }
        return wanted;
    }

    private void inflate(Inflater from, byte[] target, int wanted) throws IOException, RejectedException {
        int done = 0;
        while (done < wanted) {
            int more = inflateSome(from, target, done, wanted - done);
            if (more == 0 && (from.finished() || !refill(from))) {
                throw damaged();
            }
            done += more;
        }
    }

    private int inflateSome(Inflater from, byte[] target, int offset, int length) throws RejectedException {
        try {
            int some = from.inflate(target, offset, length);
            if (from.needsDictionary()) {
                throw damaged();
            }
            return some;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private boolean refill(Inflater from) throws IOException {
        if (!from.needsInput()) {
            return true;
        }
        int length = (int) Math.min(packed.length, entry.packed() - consumed);
        if (length == 0) {
            return false;
        }
        source.read(entry.dataOffset() + consumed, packed, 0, length);
        consumed += length;
        from.setInput(packed, 0, length);
        return true;
    }

    private void finish() throws IOException, RejectedException {
        if (inflater != null) {
            requireEnd(inflater);
        }
        if ((int) crc.getValue() != entry.crc()) {
            throw new RejectedException(Reject.ZIP_CRC, entry.name());
        }
    }

    private void requireEnd(Inflater from) throws IOException, RejectedException {
        byte[] beyond = new byte[1];
        while (!from.finished()) {
            if (inflateSome(from, beyond, 0, 1) > 0) {
                throw new RejectedException(Reject.ZIP_SIZE, entry.name());
            }
            if (!from.finished() && !refill(from)) {
                throw damaged();
            }
        }
        if (from.getRemaining() > 0 || consumed != entry.packed()) {
            throw damaged();
        }
    }

    private RejectedException damaged() {
        return new RejectedException(Reject.ZIP_DEFLATE, entry.name());
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
