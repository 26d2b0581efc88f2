package org.touchstone.workstation.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Judgment;

/** What has been judged. Reads only; any thread. */
public interface Review {
    /** Hears of a search while it goes on; on the thread that searches. */
    interface Hearer {
        /** Further rows, older than those before; at least one. */
        void found(List<JudgedRow> more);

        /**
         * How far the search has come; only of one that takes a while.
         *
         * @param done judgments looked at
         * @param all about how many there are
         */
        default void progress(long done, long all) {}
    }

    /**
     * Finds the judgments in force, of removed packs as well, whose prompt or rationale contains the text without regard to
     * case, newest first, and hands them over as they are found.
     *
     * @param text everything is found for a blank one
     * @param limit most rows that are handed over
     * @throws java.util.concurrent.CancellationException soon after the thread was interrupted
     */
    void search(String text, int limit, Hearer hearer);

    /** The same, all at once. */
    default List<JudgedRow> search(String text, int limit) {
        List<JudgedRow> all = new ArrayList<>();
        search(text, limit, all::addAll);
        return all;
    }

    /**
     * Reads ahead what the next search will need, as far as there is room for it.
     *
     * @throws java.util.concurrent.CancellationException soon after the thread was interrupted; what was read is kept
     */
    void prepare();

    /** The judgment that was recorded last, in force or not; takes the same time for any number of judgments. */
    Optional<Judgment> latest();

    /**
     * The judgments in force for these items that a search for the text would find, in their order; items without one are
     * passed over. Nothing but these items is looked at.
     */
    List<JudgedRow> of(List<ItemKey> items, String text);
}
