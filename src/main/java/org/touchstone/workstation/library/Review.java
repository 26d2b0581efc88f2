package org.touchstone.workstation.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Judgment;

/** The judged items. Reads only; any thread. */
public interface Review {
    /** Receives the results of a running search, on the thread that searches. */
    interface Hearer {
        /** Called with further rows, older than the previous ones; at least one. */
        void found(List<JudgedRow> more);

        /**
         * Called with the progress of a long search.
         *
         * @param done judgments searched
         * @param all approximate total
         */
        default void progress(long done, long all) {}
    }

    /**
     * Finds the judgments in force, also those of removed packs, whose prompt or rationale contains the text, ignoring
     * case, and passes them on as they are found, newest first.
     *
     * @param text a blank one matches everything
     * @param limit maximum number of rows
     * @throws java.util.concurrent.CancellationException soon after the thread was interrupted
     */
    void search(String text, int limit, Hearer hearer);

    /** Searches and returns all rows at once. */
    default List<JudgedRow> search(String text, int limit) {
        List<JudgedRow> all = new ArrayList<>();
        search(text, limit, all::addAll);
        return all;
    }

    /**
     * Loads into memory, as far as it fits, what the next search will need.
     *
     * @throws java.util.concurrent.CancellationException soon after the thread was interrupted; what was loaded is kept
     */
    void prepare();

    /** Returns the judgment recorded last, in force or not, in constant time. */
    Optional<Judgment> latest();

    /**
     * Returns, in the given order, the judgments in force for these items that match a search for the text; items
     * without one are skipped. Only these items are read.
     */
    List<JudgedRow> of(List<ItemKey> items, String text);
}
