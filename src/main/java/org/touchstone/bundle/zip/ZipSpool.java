package org.touchstone.bundle.zip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.touchstone.files.Scratch;

/**
 * Collects the content of one entry before it is written to an archive: either at once, to be stored, or in compressed
 * blocks in a scratch file. Not thread-safe.
 */
public final class ZipSpool implements AutoCloseable {
    /**
     * Largest content that is stored; larger content is compressed. Part of the rule that equal content gives equal
     * bytes.
     */
    public static final int STORED_LIMIT = 64 << 10;

    private final Path folder;
    private final CRC32 crc = new CRC32();
    private byte[] stored = new byte[0];
    private @Nullable Scratch scratch;
    private OutputStream blocks = OutputStream.nullOutputStream();
    private long size;
    private long packed;

    /**
     * @param folder for the scratch file of compressed content
     */
    public ZipSpool(Path folder) {
        this.folder = folder;
    }

    /** Takes a complete content to be stored: the first bytes of an array, at most {@link #STORED_LIMIT}. */
    public void store(byte[] content, int length) {
        if (length > STORED_LIMIT || size > 0) {
            throw new IllegalStateException("Stored content is small and added in one call");
        }
        stored = Arrays.copyOf(content, length);
        crc.update(stored);
        size = length;
    }

    /** Appends a block of content: the first bytes of an array, and their compressed form. */
    public void append(byte[] content, int length, DeflatedBlock deflated) throws IOException {
        crc.update(content, 0, length);
        size += length;
        spool(deflated.bytes(), deflated.length());
    }

    private void spool(byte[] bytes, int length) throws IOException {
        if (scratch == null) {
            scratch = Scratch.in(folder);
            blocks = new BufferedOutputStream(Channels.newOutputStream(scratch.channel()), 1 << 16);
        }
        blocks.write(bytes, 0, length);
        packed += length;
    }

    /** Finishes the content and writes the entry. */
    void finishInto(ZipProfileWriter archive, String name) throws IOException {
        Scratch waiting = scratch;
        if (waiting == null) {
            archive.put(new ZipEntryInfo(name, false, (int) crc.getValue(), size, size, archive.position()), stored);
            return;
        }
        byte[] end = DeflatedBlock.end();
        spool(end, end.length);
        blocks.flush();
        archive.put(
                new ZipEntryInfo(name, true, (int) crc.getValue(), packed, size, archive.position()),
                waiting.channel().position(0));
    }

    /** Number of bytes of content so far. */
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }
}
