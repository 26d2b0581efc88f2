package org.touchstone.store.sqlite.sealed;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.touchstone.journal.Head;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;

/**
 * What is sealed of an entry: the hash of the journal before it, by which all entries hang together, and its line, which
 * stands in the chain of its study.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record LinkedLine(String before, byte[] line) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH = 32;

    public byte[] seal(StoreKeys keys, long seq) {
        byte[] plain = Arrays.copyOf(HEX.parseHex(before), HASH + line.length);
        System.arraycopy(line, 0, plain, HASH, line.length);
        return keys.seal(SealedColumn.LINE, seq, plain);
    }

    public static LinkedLine open(StoreKeys keys, long seq, byte @Nullable [] sealed) {
        byte[] plain = keys.open(SealedColumn.LINE, seq, sealed);
        if (plain.length <= HASH) {
            throw Faults.damaged(SealedColumn.LINE, seq);
        }
        return new LinkedLine(HEX.formatHex(plain, 0, HASH), Arrays.copyOfRange(plain, HASH, plain.length));
    }

    /** The end of the journal before the entry with this number, as the entry says. */
    public Head previous(long seq) {
        return new Head(seq - 1, before);
    }
}
