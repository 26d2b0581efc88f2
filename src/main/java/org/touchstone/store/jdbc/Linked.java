package org.touchstone.store.jdbc;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.touchstone.store.Head;

/**
 * What is sealed of an entry: the hash of the journal before it, by which all entries hang together, and its line, which
 * stands in the chain of its study.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Linked(String before, byte[] line) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH = 32;

    byte[] seal(Keys keys, long seq) {
        byte[] plain = Arrays.copyOf(HEX.parseHex(before), HASH + line.length);
        System.arraycopy(line, 0, plain, HASH, line.length);
        return keys.seal(Cell.LINE, seq, plain);
    }

    static Linked open(Keys keys, long seq, byte @Nullable [] sealed) {
        byte[] plain = keys.open(Cell.LINE, seq, sealed);
        if (plain.length <= HASH) {
            throw Faults.damaged(Cell.LINE, seq);
        }
        return new Linked(HEX.formatHex(plain, 0, HASH), Arrays.copyOfRange(plain, HASH, plain.length));
    }

    /** The end of the journal before the entry with this number, as the entry says. */
    Head previous(long seq) {
        return new Head(seq - 1, before);
    }
}
