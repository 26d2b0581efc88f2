package org.touchstone.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;

/**
 * Computes the hashes that link all entries of a journal, over all studies. The hash of an entry is the SHA-256 of the
 * previous hash (32 bytes), its number (8, big-endian), the SHA-256 of its line (32) and the id of its study in UTF-8
 * (empty for none). It never leaves the store. Any thread.
 */
public final class Link {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH = 32;

    private Link() {}

    /**
     * Returns the journal head after an entry.
     *
     * @param study the study it is about, or null
     * @param lineHash SHA-256 of its line, 64 hexadecimal digits
     */
    public static JournalHead after(JournalHead previous, @Nullable StudyId study, String lineHash) {
        byte[] name = study == null ? new byte[0] : study.value().getBytes(StandardCharsets.UTF_8);
        long seq = previous.seq() + 1;
        byte[] link = ByteBuffer.allocate(2 * HASH + Long.BYTES + name.length)
                .put(HEX.parseHex(previous.hash()))
                .putLong(seq)
                .put(HEX.parseHex(lineHash))
                .put(name)
                .array();
        return new JournalHead(seq, Sha256.hex(link));
    }
}
