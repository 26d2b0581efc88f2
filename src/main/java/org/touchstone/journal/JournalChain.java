package org.touchstone.journal;

import org.touchstone.crypto.Sha256;
import org.touchstone.domain.study.StudyId;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** Verifies a contiguous range of a study's chain, entry by entry. Not thread-safe. */
public final class JournalChain {
    private final StudyId study;
    private final long first;
    private final String before;
    private String head;
    private long next;
    private long judgments;

    /**
     * @param study the study of the chain
     * @param first place of the first entry to come, from 1
     * @param before hash of the entry before it; zeros exactly when there is none
     * @throws RejectedException when place and hash do not match
     */
    public JournalChain(StudyId study, long first, String before) throws RejectedException {
        if ((first == 1) != before.equals(Sha256.ZEROS)) {
            throw new RejectedException(Reject.JOURNAL_CHAIN, "entry " + first);
        }
        this.study = study;
        this.first = first;
        this.before = before;
        this.head = before;
        this.next = first;
    }

    /**
     * Verifies the next entry.
     *
     * @param hash of its canonical line
     * @throws RejectedException when it does not follow the previous one, or is about another study
     */
    public void follow(JournalEntry entry, String hash) throws RejectedException {
        if (entry.seq() != next || !entry.prev().equals(head)) {
            throw new RejectedException(Reject.JOURNAL_CHAIN, "entry " + next);
        }
        Object named = entry.facts().get(FactNames.STUDY);
        if (named != null && !named.equals(study.value())) {
            throw new RejectedException(Reject.BUNDLE_STUDY, "entry " + next);
        }
        head = hash;
        next++;
        judgments += entry.body() == null ? 0 : 1;
    }

    /** The range verified so far. */
    public JournalRange range() {
        return new JournalRange(first, next - 1, before, head, judgments);
    }
}
