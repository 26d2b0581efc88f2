package org.touchstone.bundle.bundle;

import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalKind;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Follows which judgment of each item is in force while the judgments and withdrawals of a bundle come in the chain's
 * order. What happened in earlier bundles it does not know: whatever they could hold is taken. It keeps marks of ids
 * only, at most 64 bytes per judgment. Not for several threads.
 */
final class Revisions {
    private static final long GONE = 1;

    private final boolean first;
    private final DuplicateIds ids = new DuplicateIds();
    private final LongTable inForce = new LongTable();
    private final LongTable superseded = new LongTable();
    private final LongTable gone = new LongTable();

    /**
     * @param facts of the bundle; before the first of a study there is no earlier one whose judgments could be meant
     */
    Revisions(BundleFacts facts) {
        this.first = facts.sequence() == 1;
    }

    /** Takes an entry of the study's chain, of which only withdrawals matter. */
    void entry(JournalEntry entry) throws RejectedException {
        if (!entry.is(JournalKind.WITHDRAWAL)) {
            return;
        }
        // Of another program's bundle nothing is asked but what this needs.
        if (!(entry.facts().get("item") instanceof String item)
                || !(entry.facts().get("judgment") instanceof String judgment)) {
            throw broken();
        }
        withdraw(RevisionMarks.mark(item), RevisionMarks.mark(judgment));
    }

    private void withdraw(long item, long judgment) throws RejectedException {
        long current = inForce.get(item);
        if (current != judgment && !(current == 0 && canBeOfAnEarlierBundle(judgment))) {
            throw broken();
        }
        gone.put(judgment, GONE);
        long before = superseded.get(judgment);
        inForce.put(item, before);
        if (before != 0) {
            gone.put(before, 0);
        }
    }

    /** Takes a judgment of this study. */
    void judgment(RevisionMarks marks) throws RejectedException {
        if (!ids.addMark(marks.judgment())) {
            throw new RejectedException(Reject.BUNDLE_DUPLICATE);
        }
        long revised = marks.supersedes();
        long current = inForce.get(marks.item());
        boolean follows = current != 0 ? revised == current : revised == 0 || canBeOfAnEarlierBundle(revised);
        if (!follows || gone.get(marks.judgment()) != 0) {
            throw broken();
        }
        inForce.put(marks.item(), marks.judgment());
        if (revised != 0) {
            superseded.put(marks.judgment(), revised);
            gone.put(revised, GONE);
        }
    }

    /** Whether a judgment can be in force that this bundle does not hold. */
    private boolean canBeOfAnEarlierBundle(long judgment) {
        return !first && !ids.containsMark(judgment) && gone.get(judgment) == 0;
    }

    private static RejectedException broken() {
        return new RejectedException(Reject.BUNDLE_REVISION);
    }
}
