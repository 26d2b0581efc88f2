package org.touchstone.bundle.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes an archive in the strict profile sequentially. Not thread-safe. */
public final class ZipProfileWriter {
    private final OutputStream out;
    private final List<ZipEntryInfo> entries = new ArrayList<>();
    private long position;

    /**
     * @param out receives the archive; stays open
     */
    public ZipProfileWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a small entry uncompressed. */
    public void stored(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        put(new ZipEntryInfo(name, false, (int) crc.getValue(), content.length, content.length, position), content);
    }

    /** Writes an entry from its spool. */
    public void spooled(String name, ZipSpool spool) throws IOException {
        spool.finishInto(this, name);
    }

    long position() {
        return position;
    }

    void put(ZipEntryInfo entry, byte[] data) throws IOException {
        header(entry);
        out.write(data);
    }

    /**
     * @param data the compressed content, from the current position to its end
     */
    void put(ZipEntryInfo entry, FileChannel data) throws IOException {
        header(entry);
        long copied = Channels.newInputStream(data).transferTo(out);
        if (copied != entry.packed()) {
            throw new IOException("A temporary file changed while it was copied");
        }
    }

    private void header(ZipEntryInfo entry) throws IOException {
        if (entry.size() > ZipEntryInfo.LARGEST_ARCHIVE || entry.endOffset() > ZipEntryInfo.LARGEST_ARCHIVE) {
            throw new IOException("A container of version 1 holds less than 4 GiB; divide the study");
        }
        out.write(entry.local());
        entries.add(entry);
        position = entry.endOffset();
    }

    /** Writes the directory and the end record. */
    public void finish() throws IOException {
        long directory = position;
        for (ZipEntryInfo entry : entries) {
            byte[] record = entry.central();
            out.write(record);
            position += record.length;
        }
        if (position + ZipEntryInfo.END_BYTES > ZipEntryInfo.LARGEST_ARCHIVE) {
            throw new IOException("A container of version 1 holds less than 4 GiB; divide the study");
        }
        out.write(ZipEntryInfo.end(entries.size(), position - directory, directory));
    }
}
