package org.touchstone.store.sqlite.sealed;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.ItemState;
import org.touchstone.store.sqlite.Faults;
import org.touchstone.store.sqlite.SealedColumn;

/**
 * Where an item stands as the journal says.
 *
 * @param state due, judged or routed: what it is without regard to drafts
 * @param inForce number of the judgment in force, 0 for none
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

    /** The state as shown, once drafts are regarded. */
    public ItemState with(boolean draft) {
        return state == ItemState.DUE && draft ? ItemState.DRAFT : state;
    }

    /**
     * Added to the number of a state whose item went with its pack: nobody is shown it, and nobody counts it. Above every
     * state there can be.
     */
    public static final int GONE = ItemState.HIGHEST + 1;

    /** Whether a stored number is that of an item that went with its pack. */
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
