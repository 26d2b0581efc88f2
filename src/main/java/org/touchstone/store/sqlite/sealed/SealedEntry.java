package org.touchstone.store.sqlite.sealed;

import org.jspecify.annotations.Nullable;
import org.touchstone.store.EntryWithJudgment;

/**
 * A row of the journal that is decrypted on demand.
 *
 * @param seq its number in the journal
 * @param place its place in the chain of its study
 * @param carries whether it holds a judgment
 * @param sealedBody null unless it holds one
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record SealedEntry(
        StoreKeys keys, long seq, long place, boolean carries, byte[] sealedLine, byte @Nullable [] sealedBody)
        implements EntryWithJudgment {
    @Override
    public int bytes() {
        return sealedLine.length + (sealedBody == null ? 0 : sealedBody.length);
    }

    @Override
    public byte[] line() {
        return LinkedLine.open(keys, seq, sealedLine).line();
    }

    @Override
    public byte @Nullable [] judgment() {
        return carries ? EntryBody.read(keys, seq, sealedBody).judgment() : null;
    }
}
