package org.touchstone.store.jdbc;

import org.jspecify.annotations.Nullable;
import org.touchstone.store.ItemState;

/**
 * Where an item stands as the journal says.
 *
 * @param state due, judged or routed: what it is without regard to drafts
 * @param inForce number of the judgment in force, 0 for none
 */
record Standing(ItemState state, long inForce) {
    static final Standing UNTOUCHED = new Standing(ItemState.DUE, 0);

    byte[] fields() {
        return new Fields.Out().number(code(state)).number(inForce).done();
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

    /** The number a state is stored as; never renumber. */
    static int code(ItemState state) {
        return switch (state) {
            case DUE -> 0;
            case DRAFT -> 1;
            case JUDGED -> 2;
            case ROUTED -> 3;
        };
    }

    /** Added to the number of a state whose item went with its pack: nobody is shown it, and nobody counts it. */
    static final int GONE = 4;

    /** Whether a stored number is that of an item that went with its pack. */
    static boolean isGone(long code) {
        return code >= GONE;
    }

    static ItemState state(long code) {
        return switch ((int) code) {
            case 0 -> ItemState.DUE;
            case 1 -> ItemState.DRAFT;
            case 2 -> ItemState.JUDGED;
            case 3 -> ItemState.ROUTED;
            default -> throw Faults.damaged("state");
        };
    }
}
