package org.touchstone.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/**
 * A file to read: plain, gzipped, or the only file in a tar archive. The form is detected from its first bytes, not
 * from its name.
 *
 * @param path its path
 * @param name its name in findings and in the study key; never an absolute path
 */
public record SourceFile(Path path, String name) {
    private static final int BUFFER = 1 << 16;

    /**
     * Opens the decompressed bytes without a UTF-8 byte order mark.
     *
     * @throws IOException if the file cannot be read
     * @throws RefusedRowException if it begins like UTF-16 or UTF-32
     */
    public InputStream open() throws IOException, RefusedRowException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            byte[] head = head(in);
            if (head.length >= 2 && head[0] == (byte) 0x1f && head[1] == (byte) 0x8b) {
                in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
                head = head(in);
            }
            if (TarStream.isHead(head(in, TarStream.BLOCK))) {
                in = new BufferedInputStream(TarStream.open(in), BUFFER);
                head = head(in);
            }
            if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
                throw new RefusedRowException(RowReason.WRONG_ENCODING, "it begins like UTF-16; save it as UTF-8");
            }
            if (startsWith(head, 0, 0, 0xfe, 0xff)) {
                throw new RefusedRowException(RowReason.WRONG_ENCODING, "it begins like UTF-32; save it as UTF-8");
            }
            if (startsWith(head, 0xef, 0xbb, 0xbf)) {
                in.skipNBytes(3);
            }
            return in;
        } catch (IOException | RefusedRowException e) {
            in.close();
            throw e;
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        return head(in, 4);
    }

    private static byte[] head(InputStream in, int size) throws IOException {
        in.mark(size);
        byte[] head = in.readNBytes(size);
        in.reset();
        return head;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
