package org.touchstone.workstation.session;

import java.util.Optional;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.work.ItemFilter;

/**
 * The work of an annotator on items. One session per open profile; all calls must come from one thread at a time.
 *
 * <p>{@link #submit} returns only after one durable commit to the journal; a screen must not show the next item before.
 */
public interface AnnotationSession {
    /** Reopens the item that was open when the last session ended, unless it has been judged since. */
    Optional<OpenItem> resume();

    /** Opens the next item due in the annotator's order that matches the filter; empty when all is done. */
    Optional<OpenItem> next(ItemFilter within);

    /** Returns the item due after this one without opening it, so that a screen can lay it out ahead of time. */
    Optional<OpenItem> peekAfter(ItemKey current, ItemFilter within);

    /**
     * Opens an item by key: with its draft, or for revision when it is judged.
     *
     * @throws java.util.NoSuchElementException when no pack holds it
     */
    OpenItem open(ItemKey key);

    /**
     * Saves a draft durably.
     *
     * @throws NotRecordedException when the store could not save it; the previous draft is still there
     */
    void saveDraft(OpenItem item, Draft draft) throws NotRecordedException;

    /**
     * Records the judgment in one durable commit.
     *
     * @throws IllegalStateException when requirements are unmet ({@link Checklist}), or the item was judged after it
     *     was opened
     * @throws IllegalArgumentException when the draft refers to responses, scopes or ranges that the item does not
     *     have, or a revision changes the blind vote of an item that has been revealed
     * @throws NotRecordedException when the store could not commit; the draft is kept
     */
    JudgmentId submit(OpenItem item, Draft draft, DisplayFacts display) throws NotRecordedException;

    /**
     * Records a decision made elsewhere and not shown on this machine; otherwise as {@link #submit}. Of the study's
     * requirements only the preference applies: the others cannot be met afterwards.
     *
     * @param decidedAtMillis time of the decision, milliseconds since 1970-01-01T00:00Z, recorded as given and marked
     *     clock-suspect because no clock of this machine measured it; -1 for now
     */
    JudgmentId submitRecorded(OpenItem item, Draft draft, long decidedAtMillis) throws NotRecordedException;

    /**
     * Returns the judgment that {@link #undo} would withdraw now, if any: the last one, for 30 seconds after its
     * submission.
     */
    Optional<JudgmentId> undoable();

    /** Withdraws the last judgment by a new journal entry and reopens its item with the draft as it was submitted. */
    OpenItem undo() throws NotRecordedException;
}
