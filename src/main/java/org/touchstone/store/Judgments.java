package org.touchstone.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;

/** The judgments in the journal, found by item and study. Reads only; any thread. */
public interface Judgments {
    /** The judgment in force for an item. */
    Optional<JudgmentLine> inForce(ItemKey item);

    /** All judgments of an item, oldest first; withdrawn ones are left out. Empty for an unknown item. */
    List<JudgmentLine> history(ItemKey item);

    /** The judgments in force of all items, newest first, read as they are asked for. */
    default Iterator<JudgmentLine> newestFirst() {
        return newestFirst(Long.MAX_VALUE);
    }

    /**
     * The judgments in force of all items that were recorded before an entry, newest first, read as they are asked for.
     *
     * @param before number of an entry of the journal
     */
    Iterator<JudgmentLine> newestFirst(long before);

    /**
     * Every judgment within a range of one study's chain, in order, withdrawn and superseded ones included: the bodies
     * of a bundle.
     *
     * @param from first place of the range, from 1
     * @param to last place, inclusive
     */
    Iterator<JudgmentLine> ofStudy(StudyId study, long from, long to);

    /**
     * Every entry within a range of one study's chain, in order and without a gap, each with the judgment that it carries,
     * if it does: what a bundle is made of, in one pass.
     *
     * @param from first place of the range, from 1
     * @param to last place, inclusive
     * @throws StoreException from the iterator when an entry is missing
     */
    Iterator<EntryWithJudgment> recorded(StudyId study, long from, long to);

    /**
     * Where a judgment stands, whether its pack is held or not.
     *
     * @param line of a judgment that {@link #newestFirst} or {@link #inForce} gave
     * @throws StoreException when the store does not hold it
     */
    Origin origin(JudgmentLine line);

    /**
     * Where a judgment stands.
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

    /** How many {@link #ofStudy} would give; takes the same time for any range. */
    long count(StudyId study, long from, long to);

    /**
     * How many withdrawals lie within a range of one study's chain; takes the same time for any range.
     *
     * @param from first place of the range, from 1
     * @param to last place, inclusive
     */
    long withdrawals(StudyId study, long from, long to);

    /**
     * The judgment that was recorded last in any study, whether it is in force or not. Takes the same time for any number of
     * judgments; entries about no item that came after it are passed over one by one.
     */
    Optional<JudgmentLine> latest();

    /**
     * What came into force and went out of force after an entry, in order; found without opening what lies before.
     *
     * @param seq number of an entry of the journal; 0 for since ever
     */
    List<Change> changesAfter(long seq);

    /**
     * A judgment or a withdrawal.
     *
     * @param before number of the judgment that was in force for its item before, 0 for none
     * @param after number of the judgment that is in force for its item since, 0 for none
     */
    record Change(long before, long after) {}

    /**
     * A judgment by the number of its entry.
     *
     * @throws StoreException when that is no judgment
     */
    JudgmentLine at(long seq);

    /**
     * The judged items whose content is that of this item (see {@code NewItem#content}), itself left out, in the annotator's
     * order; of all studies and whether their packs are held or not.
     */
    List<ItemKey> alike(ItemKey item);
}
