package org.touchstone.store.sqlite.sealed;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;

/**
 * The status of an item according to the journal.
 *
 * @param state due, judged or routed; drafts are not regarded
 * @param inForce number of the judgment in force, or 0
 */
public record ItemStatus(ItemState state, long inForce) {
    static final ItemStatus UNTOUCHED = new ItemStatus(ItemState.DUE, 0);

    public byte[] fields() {
        return new PackedFields.Out().number(state.code()).number(inForce).done();
    }

    public static ItemStatus read(StoreKeys keys, long ord, byte @Nullable [] sealed) {
        if (sealed == null) {
            return UNTOUCHED;
        }
        PackedFields.In in = new PackedFields.In(keys.open(SealedColumn.STANDING, ord, sealed));
        return new ItemStatus(state(in.number()), in.number());
    }

    /** Returns the state as shown, given whether there is a draft. */
    public ItemState with(boolean draft) {
        return state == ItemState.DUE && draft ? ItemState.DRAFT : state;
    }

    /**
     * Added to the state number of an item whose pack was removed before it was judged; such items are neither shown
     * nor counted. Above every possible state.
     */
    public static final int GONE = ItemState.HIGHEST + 1;

    /** Whether a stored number is that of an item removed with its pack. */
    public static boolean isGone(long code) {
        return code >= GONE;
    }

    public static ItemState state(long code) {
        try {
            return ItemState.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Faults.damaged("state");
        }
    }
}
