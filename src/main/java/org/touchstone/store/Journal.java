package org.touchstone.store;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalFacts;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalKind;
import org.touchstone.refusal.RejectedException;

/**
 * The append-only, hash-chained journal: the truth of the store. It is one chain of {@code Link links} over everything, by
 * the numbers of the entries. The line of each entry stands in a chain of its own study besides, by its place there, so
 * that a bundle of one study shows nothing of the others; the lines of entries of no study have one chain together. Appends
 * come from one thread at a time; reads from any thread.
 */
public interface Journal {
    /** The end as of the last commit. */
    JournalHead head();

    /** The end of a study's chain as of the last commit; {@link JournalHead#EMPTY} for a study without entries. */
    JournalHead head(StudyId study);

    /**
     * Appends one entry and updates everything derived from it (item state, counts, judgment in force, draft) in one
     * durable commit. When this returns the entry survives a power cut.
     *
     * @return the new end
     * @throws StoreException when it could not be made durable; nothing is acknowledged then and the store is read-only
     *     until it is opened again
     * @throws java.util.NoSuchElementException when no pack holds the item or brought the study; nothing happened
     * @throws IllegalStateException when a withdrawal finds no judgment in force; nothing happened
     */
    JournalHead append(NewEntry entry);

    /**
     * The lines of a range of entries in order, read as they are asked for.
     *
     * @param from first number, from 1
     * @param to last number, inclusive; may be before {@code from} for nothing
     * @throws StoreException from the iterator when an entry is missing or is not what was written
     */
    Iterator<Line> lines(long from, long to);

    /**
     * The lines of a range of one study's chain in order, read as they are asked for.
     *
     * @param from first place, from 1
     * @param to last place, inclusive; may be before {@code from} for nothing
     * @throws StoreException from the iterator when an entry is missing or is not what was written
     */
    Iterator<Line> lines(StudyId study, long from, long to);

    /**
     * The lines of those entries in a range of one study's chain that are neither judgments nor withdrawals, in order: few
     * among many, and found without opening the others.
     *
     * @param study null for the chain of the entries of no study
     * @param from first place, from 1
     * @param to last place, inclusive; may be before {@code from} for nothing
     * @throws StoreException from the iterator when an entry is not what was written
     */
    Iterator<Line> notes(@Nullable StudyId study, long from, long to);

    /**
     * One entry.
     *
     * @param seq its number in the journal
     * @param entry what its line says, with its place in the chain of its study
     * @param bytes its RFC 8785 line without newline, in UTF-8; not to be changed
     * @param hash its {@code Link}: the hash of the journal's end when it was the last entry
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Line(long seq, JournalEntry entry, byte[] bytes, String hash) {
        /** Place in the chain of its study. */
        public long place() {
            return entry.seq();
        }

        /** The kind that the line names. */
        public String kind() {
            return entry.kind();
        }

        /** Whether it is of this kind. */
        public boolean is(JournalKind kind) {
            return entry.is(kind);
        }

        /**
         * What it says; empty for a judgment and for kinds of another version.
         *
         * @throws StoreException when it does not say what an entry of its kind says
         */
        public Optional<JournalFacts> facts() {
            try {
                return JournalFacts.of(entry);
            } catch (RejectedException e) {
                throw new StoreException(
                        StoreException.Reason.DAMAGED, "The journal holds a line that it cannot hold.", e);
            }
        }
    }
}
