package org.touchstone.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;

/** Finds the judgments in the journal by item and study. Reads only; any thread. */
public interface Judgments {
    /** Returns the judgment in force for an item. */
    Optional<JudgmentLine> inForce(ItemKey item);

    /** Returns all judgments of an item, oldest first, without withdrawn ones. Empty for an unknown item. */
    List<JudgmentLine> history(ItemKey item);

    /** Iterates over the judgments in force of all items, newest first, reading page by page. */
    default Iterator<JudgmentLine> newestFirst() {
        return newestFirst(Long.MAX_VALUE);
    }

    /**
     * Iterates over the judgments in force that were recorded before an entry, newest first, reading page by page.
     *
     * @param before number of an entry of the journal
     */
    Iterator<JudgmentLine> newestFirst(long before);

    /**
     * Iterates in order over every judgment within a range of one study's chain, withdrawn and superseded ones
     * included: those that a bundle of the range carries.
     *
     * @param from first place of the range, from 1
     * @param to last place, inclusive
     */
    Iterator<JudgmentLine> ofStudy(StudyId study, long from, long to);

    /**
     * Iterates in one pass over every entry within a range of one study's chain, in order and without gaps, each with
     * its judgment if it has one: the content of a bundle.
     *
     * @param from first place of the range, from 1
     * @param to last place, inclusive
     * @throws StoreException from the iterator when an entry is missing
     */
    Iterator<EntryWithJudgment> recorded(StudyId study, long from, long to);

    /**
     * Returns the origin of a judgment, whether or not its pack is held.
     *
     * @param line of a judgment returned by {@link #newestFirst} or {@link #inForce}
     * @throws StoreException when the store does not hold it
     */
    Origin origin(JudgmentLine line);

    /**
     * The pack, the history and the export state of a judgment.
     *
     * @param pack the pack that brought its item; its text is gone when the pack was removed
     * @param history the judgments of the item up to this one, oldest first, without withdrawn ones
     * @param exported whether a bundle carries it
     */
    record Origin(PackRecord pack, List<JudgmentLine> history, boolean exported) {
        public Origin {
            history = List.copyOf(history);
        }
    }

    /** Counts the judgments that {@link #ofStudy} would return, in constant time. */
    long count(StudyId study, long from, long to);

    /**
     * Counts the withdrawals within a range of one study's chain, in constant time.
     *
     * @param from first place of the range, from 1
     * @param to last place, inclusive
     */
    long withdrawals(StudyId study, long from, long to);

    /**
     * Returns the judgment recorded last in any study, in force or not. Constant time in the number of judgments; later
     * entries that concern no item are skipped one by one.
     */
    Optional<JudgmentLine> latest();

    /**
     * Returns, in order, the judgments that came into force or went out of force after an entry, without decrypting
     * earlier entries.
     *
     * @param seq number of an entry of the journal; 0 for all
     */
    List<Change> changesAfter(long seq);

    /**
     * A judgment or a withdrawal.
     *
     * @param before number of the judgment that was in force for its item before, or 0
     * @param after number of the judgment that is in force for its item since, or 0
     */
    record Change(long before, long after) {}

    /**
     * Returns a judgment by the number of its entry.
     *
     * @throws StoreException when the entry is no judgment
     */
    JudgmentLine at(long seq);

    /**
     * Returns the other judged items with the same content (see {@code NewItem#content}), in the annotator's order,
     * over all studies and whether or not their packs are held.
     */
    List<ItemKey> alike(ItemKey item);
}
