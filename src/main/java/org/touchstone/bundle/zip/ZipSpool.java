package org.touchstone.bundle.zip;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * The content of one entry on its way into an archive. Up to {@link #STORED_LIMIT} bytes it stays in memory and will be
 * stored; beyond, it is deflated into a temporary file. Not for several threads.
 */
public final class ZipSpool implements AutoCloseable {
    /** Largest content that is stored; anything larger is deflated. Part of what makes equal content equal bytes. */
    public static final int STORED_LIMIT = 64 << 10;

    private static final int LEVEL = 1;

    private final Path temporary;
    private final CRC32 crc = new CRC32();
    private final byte[] deflated = new byte[STORED_LIMIT];
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable OutputStream file;
    private @Nullable Deflater deflater;
    private long size;
    private long packed;

    /**
     * @param temporary where to deflate to, should it be needed; removed by {@link #close}
     */
    public ZipSpool(Path temporary) {
        this.temporary = temporary;
    }

    /** Takes more content. */
    public void write(byte[] bytes, int offset, int length) throws IOException {
        crc.update(bytes, offset, length);
        size += length;
        if (deflater == null && size <= STORED_LIMIT) {
            memory.write(bytes, offset, length);
            return;
        }
        if (deflater == null) {
            byte[] start = memory.toByteArray();
            memory = new ByteArrayOutputStream();
            deflater = new Deflater(LEVEL, true);
            file = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
            deflate(deflater, start, 0, start.length);
        }
        deflate(deflater, bytes, offset, length);
    }

    private void deflate(Deflater with, byte[] bytes, int offset, int length) throws IOException {
        with.setInput(bytes, offset, length);
        while (!with.needsInput()) {
            drain(with);
        }
    }

    private void drain(Deflater with) throws IOException {
        int length = with.deflate(deflated);
        if (file != null) {
            file.write(deflated, 0, length);
        }
        packed += length;
    }

    /** Ends the content and writes the entry. */
    void finishInto(ZipProfileWriter archive, String name) throws IOException {
        if (deflater == null) {
            archive.put(new ZipEntryInfo(name, false, (int) crc.getValue(), size, size, archive.position()), memory);
            return;
        }
        deflater.finish();
        while (!deflater.finished()) {
            drain(deflater);
        }
        if (file != null) {
            file.close();
        }
        archive.put(new ZipEntryInfo(name, true, (int) crc.getValue(), packed, size, archive.position()), temporary);
    }

    /** Bytes of content so far. */
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        if (deflater != null) {
            deflater.end();
        }
        if (file != null) {
            file.close();
            Files.deleteIfExists(temporary);
        }
    }
}
