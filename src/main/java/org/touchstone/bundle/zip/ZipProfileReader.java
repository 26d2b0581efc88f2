package org.touchstone.bundle.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Reads the layout of an archive in the strict profile. Every byte outside the entries' data has only one valid value:
 * checks the end record first, then the directory, then the local headers, which must match it. Work and memory are
 * bounded by the number of expected entries, regardless of the sizes that the file claims.
 */
public final class ZipProfileReader {
    private final ByteSource source;
    private final List<ZipEntryInfo> entries;

    private ZipProfileReader(ByteSource source, List<ZipEntryInfo> entries) {
        this.source = source;
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the first entry from the beginning of the file, before anything else is known. {@link #open} checks later
     * that the directory agrees.
     *
     * @param name its expected name; ASCII
     * @param limit maximum bytes of its content, which must be stored
     * @throws RejectedException with {@code zip.statement} when the file does not begin with such an entry, {@code
     *     envelope.size} when it is compressed or too large, or {@code zip.crc}
     */
    public static byte[] first(ByteSource source, String name, int limit) throws IOException, RejectedException {
        requireSize(source, List.of(name));
        byte[] local = new byte[ZipEntryInfo.LOCAL_BYTES + name.length()];
        source.read(0, local, 0, local.length);
        ByteBuffer header = ZipEntryInfo.view(local);
        ZipEntryInfo entry = new ZipEntryInfo(
                name,
                header.getShort(8) == ZipEntryInfo.DEFLATED,
                header.getInt(14),
                Integer.toUnsignedLong(header.getInt(18)),
                Integer.toUnsignedLong(header.getInt(22)),
                0);
        if (!entry.isLocal(local)) {
            throw new RejectedException(Reject.ZIP_STATEMENT);
        }
        if (entry.deflated() || entry.size() > limit) {
            throw new RejectedException(Reject.ENVELOPE_SIZE);
        }
        if (entry.packed() != entry.size() || entry.endOffset() > source.size()) {
            throw new RejectedException(Reject.ZIP_STATEMENT);
        }
        byte[] bytes = new byte[(int) entry.size()];
        try (ZipContent content = new ZipContent(source, entry)) {
            content.fill(bytes, bytes.length);
        }
        return bytes;
    }

    private static void requireSize(ByteSource source, List<String> names) throws IOException, RejectedException {
        if (source.size() > ZipEntryInfo.LARGEST_ARCHIVE) {
            throw new RejectedException(Reject.ZIP_TOO_LARGE);
        }
        if (source.size() < smallest(names)) {
            throw new RejectedException(Reject.ZIP_TOO_SHORT);
        }
    }

    /**
     * Reads and checks the layout.
     *
     * @param names all entries, in order; ASCII
     * @throws RejectedException with the {@code zip.*} rule that is broken
     */
    public static ZipProfileReader open(ByteSource source, List<String> names) throws IOException, RejectedException {
        requireSize(source, names);
        long directory = directoryOffset(source, names);
        List<ZipEntryInfo> entries = directory(source, names, directory);
        long expected = 0;
        for (ZipEntryInfo entry : entries) {
            if (entry.offset() != expected || entry.endOffset() > directory) {
                throw new RejectedException(Reject.ZIP_GAP, entry.name());
            }
            expected = entry.endOffset();
        }
        if (expected != directory) {
            throw new RejectedException(Reject.ZIP_GAP, "before the directory");
        }
        for (ZipEntryInfo entry : entries) {
            byte[] local = new byte[ZipEntryInfo.LOCAL_BYTES + entry.name().length()];
            source.read(entry.offset(), local, 0, local.length);
            if (!entry.isLocal(local)) {
                throw new RejectedException(Reject.ZIP_HEADERS_DIFFER, entry.name());
            }
        }
        return new ZipProfileReader(source, entries);
    }

    private static long smallest(List<String> names) {
        return ZipEntryInfo.END_BYTES
                + names.stream()
                        .mapToLong(n -> ZipEntryInfo.LOCAL_BYTES + ZipEntryInfo.CENTRAL_BYTES + 2L * n.length())
                        .sum();
    }

    private static long directoryBytes(List<String> names) {
        return names.stream()
                .mapToLong(n -> ZipEntryInfo.CENTRAL_BYTES + n.length())
                .sum();
    }

    private static long directoryOffset(ByteSource source, List<String> names) throws IOException, RejectedException {
        byte[] bytes = new byte[ZipEntryInfo.END_BYTES];
        long endOffset = source.size() - bytes.length;
        source.read(endOffset, bytes, 0, bytes.length);
        ByteBuffer end = ZipEntryInfo.view(bytes);
        boolean plain = end.getInt(0) == ZipEntryInfo.END_SIGNATURE && end.getInt(4) == 0 && end.getShort(20) == 0;
        if (!plain) {
            throw new RejectedException(Reject.ZIP_END);
        }
        if (Short.toUnsignedInt(end.getShort(8)) != names.size()
                || Short.toUnsignedInt(end.getShort(10)) != names.size()) {
            throw new RejectedException(Reject.ZIP_ENTRY_COUNT);
        }
        long size = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        // An archive with the right number of entries but other names has a directory of another size.
        if (offset + size != endOffset) {
            throw new RejectedException(Reject.ZIP_DIRECTORY);
        }
        if (size != directoryBytes(names)) {
            throw new RejectedException(Reject.ZIP_NAME, "the directory's size");
        }
        return offset;
    }

    private static List<ZipEntryInfo> directory(ByteSource source, List<String> names, long offset)
            throws IOException, RejectedException {
        List<ZipEntryInfo> entries = new ArrayList<>();
        long at = offset;
        for (String name : names) {
            byte[] bytes = new byte[ZipEntryInfo.CENTRAL_BYTES + name.length()];
            source.read(at, bytes, 0, bytes.length);
            entries.add(record(bytes, name));
            at += bytes.length;
        }
        return entries;
    }

    private static ZipEntryInfo record(byte[] bytes, String name) throws RejectedException {
        ByteBuffer record = ZipEntryInfo.view(bytes);
        if (record.getInt(0) != ZipEntryInfo.CENTRAL_SIGNATURE) {
            throw new RejectedException(Reject.ZIP_DIRECTORY, name);
        }
        String found = new String(
                bytes,
                ZipEntryInfo.CENTRAL_BYTES,
                bytes.length - ZipEntryInfo.CENTRAL_BYTES,
                StandardCharsets.ISO_8859_1);
        if (Short.toUnsignedInt(record.getShort(28)) != name.length() || !found.equals(name)) {
            throw new RejectedException(Reject.ZIP_NAME, name);
        }
        short method = record.getShort(10);
        if (method != ZipEntryInfo.STORED && method != ZipEntryInfo.DEFLATED) {
            throw new RejectedException(Reject.ZIP_METHOD, name);
        }
        if (record.getShort(12) != 0 || record.getShort(14) != ZipEntryInfo.DOS_DATE) {
            throw new RejectedException(Reject.ZIP_TIME, name);
        }
        ZipEntryInfo entry = new ZipEntryInfo(
                name,
                method == ZipEntryInfo.DEFLATED,
                record.getInt(16),
                Integer.toUnsignedLong(record.getInt(20)),
                Integer.toUnsignedLong(record.getInt(24)),
                Integer.toUnsignedLong(record.getInt(42)));
        // Versions, flags, extra field, comment, disk and attributes have one valid value each.
        if (!Arrays.equals(entry.central(), bytes)) {
            throw new RejectedException(Reject.ZIP_FEATURE, name);
        }
        if (!entry.deflated() && entry.packed() != entry.size()) {
            throw new RejectedException(Reject.ZIP_SIZE, name);
        }
        return entry;
    }

    /** The entries in their order. */
    public List<ZipEntryInfo> entries() {
        return entries;
    }

    /** Opens the content of an entry; several may be open at the same time. */
    public ZipContent content(ZipEntryInfo entry) {
        return new ZipContent(source, entry);
    }
}
