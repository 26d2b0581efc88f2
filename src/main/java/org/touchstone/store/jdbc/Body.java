package org.touchstone.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.ItemId;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.StudyId;

/**
 * What an entry did to an item.
 *
 * @param ord the item's position
 * @param key the item
 * @param after where the item stands after it
 * @param before number of the judgment that was in force before it, 0 for none
 * @param judgment the judgment line; empty for a withdrawal
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Body(long ord, ItemKey key, Standing after, long before, byte[] judgment) {
    byte[] fields() {
        return new Fields.Out()
                .number(ord)
                .text(key.study().value())
                .text(key.item().value())
                .number(after.state().code())
                .number(after.inForce())
                .number(before)
                .bytes(judgment)
                .done();
    }

    static Body read(Keys keys, long seq, byte @Nullable [] sealed) {
        Fields.In in = new Fields.In(keys.open(Cell.BODY, seq, sealed));
        return new Body(
                in.number(),
                new ItemKey(new StudyId(in.text()), new ItemId(in.text())),
                new Standing(Standing.state(in.number()), in.number()),
                in.number(),
                in.bytes());
    }

    boolean isJudgment() {
        return judgment.length > 0;
    }
}
