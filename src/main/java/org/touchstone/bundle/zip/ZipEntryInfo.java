package org.touchstone.bundle.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The header fields that vary between entries; the profile fixes all others.
 *
 * @param name ASCII name, fixed by the kind of container
 * @param deflated whether the data is compressed; otherwise stored
 * @param crc CRC-32 of the content
 * @param packed bytes of data in the archive
 * @param size bytes of content
 * @param offset offset of the local header
 */
public record ZipEntryInfo(String name, boolean deflated, int crc, long packed, long size, long offset) {
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int CENTRAL_SIGNATURE = 0x02014b50;
    static final int END_SIGNATURE = 0x06054b50;
    static final short VERSION = 20;
    static final short UTF8_FLAG = 0x0800;
    static final short STORED = 0;
    static final short DEFLATED = 8;
    /** 1980-01-01 in DOS form. */
    static final short DOS_DATE = 0x21;
    /** Largest archive: every offset and size fits 32 bits, so zip64 is never needed. */
    static final long LARGEST_ARCHIVE = 0xFFFF_FFFEL;

    /** Offset of the first byte of data. */
    long dataOffset() {
        return offset + LOCAL_BYTES + name.length();
    }

    /** Offset after the last byte of data. */
    long endOffset() {
        return dataOffset() + packed;
    }

    /** The only valid local header. */
    byte[] local() {
        byte[] bytes = new byte[LOCAL_BYTES + name.length()];
        ByteBuffer header = view(bytes);
        header.putInt(LOCAL_SIGNATURE);
        putShared(header);
        header.put(name.getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    /** The only valid directory record. */
    byte[] central() {
        byte[] bytes = new byte[CENTRAL_BYTES + name.length()];
        ByteBuffer header = view(bytes);
        header.putInt(CENTRAL_SIGNATURE);
        header.putShort(VERSION);
        putShared(header);
        // Comment length, disk, internal and external attributes: all zero.
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        header.putInt((int) offset);
        header.put(name.getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    private void putShared(ByteBuffer header) {
        header.putShort(VERSION).putShort(UTF8_FLAG).putShort(deflated ? DEFLATED : STORED);
        header.putShort((short) 0).putShort(DOS_DATE);
        header.putInt(crc).putInt((int) packed).putInt((int) size);
        header.putShort((short) name.length()).putShort((short) 0);
    }

    /** The only valid end record. */
    static byte[] end(int entries, long directoryBytes, long directoryOffset) {
        byte[] bytes = new byte[END_BYTES];
        ByteBuffer end = view(bytes);
        end.putInt(END_SIGNATURE).putInt(0);
        end.putShort((short) entries).putShort((short) entries);
        end.putInt((int) directoryBytes).putInt((int) directoryOffset).putShort((short) 0);
        return bytes;
    }

    static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes equal the local header. */
    boolean isLocal(byte[] bytes) {
        return Arrays.equals(local(), bytes);
    }
}
