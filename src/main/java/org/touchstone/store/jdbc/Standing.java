package org.touchstone.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.work.ItemState;

/**
 * Where an item stands as the journal says.
 *
 * @param state due, judged or routed: what it is without regard to drafts
 * @param inForce number of the judgment in force, 0 for none
 */
record Standing(ItemState state, long inForce) {
    static final Standing UNTOUCHED = new Standing(ItemState.DUE, 0);

    byte[] fields() {
        return new Fields.Out().number(state.code()).number(inForce).done();
    }

    static Standing read(Keys keys, long ord, byte @Nullable [] sealed) {
        if (sealed == null) {
            return UNTOUCHED;
        }
        Fields.In in = new Fields.In(keys.open(Cell.STANDING, ord, sealed));
        return new Standing(state(in.number()), in.number());
    }

    /** The state as shown, once drafts are regarded. */
    ItemState with(boolean draft) {
        return state == ItemState.DUE && draft ? ItemState.DRAFT : state;
    }

    /**
     * Added to the number of a state whose item went with its pack: nobody is shown it, and nobody counts it. Above every
     * state there can be.
     */
    static final int GONE = ItemState.HIGHEST + 1;

    /** Whether a stored number is that of an item that went with its pack. */
    static boolean isGone(long code) {
        return code >= GONE;
    }

    static ItemState state(long code) {
        try {
            return ItemState.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Faults.damaged("state");
        }
    }
}
