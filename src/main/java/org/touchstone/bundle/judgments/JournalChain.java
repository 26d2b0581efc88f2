package org.touchstone.bundle.judgments;

import org.touchstone.bundle.Bundle.JournalRange;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;

/** Follows a contiguous part of a journal, entry by entry. Not for several threads. */
final class JournalChain {
    private final long first;
    private final String before;
    private String head;
    private long next;
    private long judgments;

    /**
     * @param first place of the first entry to come
     * @param before hash of the entry before it
     */
    JournalChain(long first, String before) {
        this.first = first;
        this.before = before;
        this.head = before;
        this.next = first;
    }

    /** Takes the next entry with the hash of its canonical line. */
    void follow(JournalEntry entry, String hash) throws RejectedException {
        if (entry.seq() != next || !entry.prev().equals(head)) {
            throw new RejectedException(Reject.JOURNAL_CHAIN, "entry " + next);
        }
        head = hash;
        next++;
        judgments += entry.body() == null ? 0 : 1;
    }

    /** The part followed so far. */
    JournalRange range() {
        return new JournalRange(first, next - 1, before, head, judgments);
    }
}
