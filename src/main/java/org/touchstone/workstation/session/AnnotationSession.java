package org.touchstone.workstation.session;

import java.util.Optional;
import java.util.Set;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.checklist.Unmet;

/**
 * The annotator at work on items. One session per open profile; all calls come from one thread at a time.
 *
 * <p>{@link #submit} returns only after one durable commit to the journal: a screen may paint the next item then and
 * not before.
 */
public interface AnnotationSession {
    /** The item that was open when the last session ended, if it has not been judged since. */
    Optional<OpenItem> resume();

    /** The next item due in the annotator's order, within the filter; empty when all is done. */
    Optional<OpenItem> next(ItemFilter within);

    /** The item due after this one, without opening it, so that a screen can lay it out beforehand. */
    Optional<OpenItem> peekAfter(ItemKey current, ItemFilter within);

    /**
     * Opens an item by name: with its draft, or for revision when it has been judged.
     *
     * @throws java.util.NoSuchElementException when no pack holds it
     */
    OpenItem open(ItemKey key);

    /**
     * Keeps work in progress, durably.
     *
     * @throws NotRecordedException when the store could not keep it; what was kept before is still there
     */
    void saveDraft(OpenItem item, Draft draft) throws NotRecordedException;

    /** What the study still asks for; empty when the draft can be submitted. */
    Set<Unmet> unmet(OpenItem item, Draft draft);

    /**
     * Records the judgment in one durable commit.
     *
     * @throws IllegalStateException when requirements are unmet, or the item has been judged since it was opened
     * @throws IllegalArgumentException when the draft speaks of responses, scopes or ranges that the item does not have,
     *     or a revision changes the blind vote of an item that has been revealed
     * @throws org.touchstone.workstation.session.NotRecordedException when the store could not commit; the draft is kept
     */
    JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException;

    /**
     * Records a decision that was taken elsewhere and not shown on this machine, as {@link #submit} does otherwise. Of the
     * study's requirements only the preference holds: what the screen asks for cannot be asked of the past.
     *
     * @param decidedAtMillis when it was taken, milliseconds since 1970-01-01T00:00Z, recorded as told and marked
     *     clock-suspect because no clock of this machine saw it; -1 for now
     */
    JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException;

    /** The judgment that {@link #undo} would take back now (submitted at most 30 seconds ago), if any. */
    Optional<JudgmentId> undoable();

    /** Withdraws the last judgment by a new journal entry and reopens its item with the draft as it was submitted. */
    OpenItem undo() throws NotRecordedException;
}
