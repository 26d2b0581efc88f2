package org.touchstone.bundle.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The content of one entry on its way into an archive: either all of it at once, to be stored, or block by block,
 * deflated, by way of a temporary file. Not for several threads.
 */
public final class ZipSpool implements AutoCloseable {
    /** Largest content that is stored; anything larger is deflated. Part of what makes equal content equal bytes. */
    public static final int STORED_LIMIT = 64 << 10;

    private final Path temporary;
    private final CRC32 crc = new CRC32();
    private byte[] stored = new byte[0];
    private @Nullable OutputStream file;
    private long size;
    private long packed;

    /**
     * @param temporary where deflated content waits; made when it is needed, removed by {@link #close}
     */
    public ZipSpool(Path temporary) {
        this.temporary = temporary;
    }

    /** Takes all of a content that is to be stored: the first bytes of an array, at most {@link #STORED_LIMIT}. */
    public void store(byte[] content, int length) {
        if (length > STORED_LIMIT || size > 0) {
            throw new IllegalStateException("What is stored is small and comes at once");
        }
        stored = Arrays.copyOf(content, length);
        crc.update(stored);
        size = length;
    }

    /** Takes the next block of a content that is to be deflated: the first bytes of an array, and the same deflated. */
    public void append(byte[] content, int length, DeflatedBlock deflated) throws IOException {
        crc.update(content, 0, length);
        size += length;
        spool(deflated.bytes(), deflated.length());
    }

    private void spool(byte[] bytes, int length) throws IOException {
        OutputStream to = file;
        if (to == null) {
            to = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
            file = to;
        }
        to.write(bytes, 0, length);
        packed += length;
    }

    /** Ends the content and writes the entry. */
    void finishInto(ZipProfileWriter archive, String name) throws IOException {
        OutputStream blocks = file;
        if (blocks == null) {
            archive.put(new ZipEntryInfo(name, false, (int) crc.getValue(), size, size, archive.position()), stored);
            return;
        }
        byte[] end = DeflatedBlock.end();
        spool(end, end.length);
        blocks.close();
        archive.put(new ZipEntryInfo(name, true, (int) crc.getValue(), packed, size, archive.position()), temporary);
    }

    /** Bytes of content so far. */
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            Files.deleteIfExists(temporary);
        }
    }
}
