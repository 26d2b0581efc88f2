package org.touchstone.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.touchstone.store.Recorded;

/**
 * A row of the journal that is opened when it is asked.
 *
 * @param carries whether it holds a judgment of the study that was asked for
 * @param sealedBody null unless it carries one
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SealedEntry(Keys keys, long seq, boolean carries, byte[] sealedLine, byte @Nullable [] sealedBody)
        implements Recorded {
    @Override
    public int bytes() {
        return sealedLine.length + (sealedBody == null ? 0 : sealedBody.length);
    }

    @Override
    public byte[] line() {
        return keys.open(Cell.LINE, seq, sealedLine);
    }

    @Override
    public byte @Nullable [] judgment() {
        return carries ? Body.read(keys, seq, sealedBody).judgment() : null;
    }
}
