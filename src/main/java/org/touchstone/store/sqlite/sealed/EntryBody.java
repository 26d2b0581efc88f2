package org.touchstone.store.sqlite.sealed;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.store.sqlite.SealedColumn;

/**
 * The effect of an entry on an item.
 *
 * @param ord the item's position
 * @param key the item
 * @param after status of the item after it
 * @param before number of the judgment in force before it, or 0
 * @param judgment the judgment line; empty for a withdrawal
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record EntryBody(long ord, ItemKey key, ItemStatus after, long before, byte[] judgment) {
    public byte[] fields() {
        return new PackedFields.Out()
                .number(ord)
                .text(key.study().value())
                .text(key.item().value())
                .number(after.state().code())
                .number(after.inForce())
                .number(before)
                .bytes(judgment)
                .done();
    }

    public static EntryBody read(StoreKeys keys, long seq, byte @Nullable [] sealed) {
        PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.BODY, seq, sealed));
        return new EntryBody(
                in.number(),
                new ItemKey(new StudyId(in.text()), new ItemId(in.text())),
                new ItemStatus(ItemStatus.state(in.number()), in.number()),
                in.number(),
                in.bytes());
    }

    public boolean isJudgment() {
        return judgment.length > 0;
    }
}
