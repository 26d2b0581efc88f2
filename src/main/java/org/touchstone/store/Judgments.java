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
    Iterator<JudgmentLine> newestFirst();

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

    /** How many {@link #ofStudy} would give. */
    long count(StudyId study, long from, long to);
}
