package org.touchstone.bundle.bundle;

import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalKind;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Tracks the judgment in force of each item while judgments and withdrawals of a bundle are read in the chain's order.
 * Earlier bundles are unknown: anything they could contain is accepted. It keeps only marks of ids, at most 64 bytes
 * per judgment. Not thread-safe.
 */
final class Revisions {
    private static final long GONE = 1;

    private final boolean first;
    private final DuplicateIds ids = new DuplicateIds();
    private final LongTable inForce = new LongTable();
    private final LongTable superseded = new LongTable();
    private final LongTable gone = new LongTable();

    /**
     * @param facts of the bundle; before the first bundle of a study, references to earlier judgments are invalid
     */
    Revisions(BundleFacts facts) {
        this.first = facts.sequence() == 1;
    }

    /** Processes an entry of the study's chain; only withdrawals matter. */
    void entry(JournalEntry entry) throws RejectedException {
        if (!entry.is(JournalKind.WITHDRAWAL)) {
            return;
        }
        // A bundle of another program is checked only for what is needed here.
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

    /** Processes a judgment of this study. */
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

    /** Whether a judgment that is not in this bundle can be in force. */
    private boolean canBeOfAnEarlierBundle(long judgment) {
        return !first && !ids.containsMark(judgment) && gone.get(judgment) == 0;
    }

    private static RejectedException broken() {
        return new RejectedException(Reject.BUNDLE_REVISION);
    }
}
