package org.touchstone.store.sqlite.sealed;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.RejectedException;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;

/**
 * The sealed content of an entry: the journal hash before it, which links all entries, and its line, which belongs to
 * the chain of its study.
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

    /**
     * Decodes the line.
     *
     * @throws org.touchstone.store.StoreException when it is no journal line
     */
    public JournalEntry entry(long seq) {
        try {
            return JournalLine.CODEC.decodeCanonical(line);
        } catch (RejectedException e) {
            throw Faults.damaged(SealedColumn.LINE, seq);
        }
    }

    /** Returns the journal head before the entry with this number, as the entry states it. */
    public JournalHead previous(long seq) {
        return new JournalHead(seq - 1, before);
    }
}
