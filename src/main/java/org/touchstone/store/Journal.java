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
 * The append-only, hash-chained journal, from which the rest of the store can be derived. All entries form one chain of
 * {@code Link} hashes, ordered by entry number. In addition, the line of each entry belongs to the chain of its own
 * study, by place, so that a bundle of one study reveals nothing of the others; entries of no study share one such
 * chain. Appends must come from one thread at a time; reads from any thread.
 */
public interface Journal {
    /** Returns the journal head as of the last commit. */
    JournalHead head();

    /**
     * Returns the head of a study's chain as of the last commit; {@link JournalHead#EMPTY} for a study without entries.
     */
    JournalHead head(StudyId study);

    /**
     * Appends one entry and updates everything derived from it (item state, counts, judgment in force, draft) in one
     * durable commit. Once this returns, the entry survives a power cut.
     *
     * @return the new journal head
     * @throws StoreException when it could not be made durable; nothing is acknowledged then and the store is read-only
     *     until it is opened again
     * @throws java.util.NoSuchElementException when no pack holds the item or brought the study; nothing happened
     * @throws IllegalStateException when a withdrawal finds no judgment in force; nothing happened
     */
    JournalHead append(NewEntry entry);

    /**
     * Iterates over the lines of a range of entries in order, reading page by page.
     *
     * @param from first number, from 1
     * @param to last number, inclusive; an empty range when smaller than {@code from}
     * @throws StoreException from the iterator when an entry is missing or is not what was written
     */
    Iterator<Line> lines(long from, long to);

    /**
     * Iterates over the lines of a range of one study's chain in order, reading page by page.
     *
     * @param from first place, from 1
     * @param to last place, inclusive; an empty range when smaller than {@code from}
     * @throws StoreException from the iterator when an entry is missing or is not what was written
     */
    Iterator<Line> lines(StudyId study, long from, long to);

    /**
     * Iterates in order over the entries of a range of one study's chain that are neither judgments nor withdrawals.
     * Such entries are few; the others are skipped without decrypting them.
     *
     * @param study null for the chain of the entries of no study
     * @param from first place, from 1
     * @param to last place, inclusive; an empty range when smaller than {@code from}
     * @throws StoreException from the iterator when an entry is not what was written
     */
    Iterator<Line> notes(@Nullable StudyId study, long from, long to);

    /**
     * One entry.
     *
     * @param seq its number in the journal
     * @param entry the decoded line, with its place in the chain of its study
     * @param bytes its RFC 8785 line without newline, in UTF-8; not to be changed
     * @param hash its {@code Link} hash: the hash of the journal head when this was the last entry
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Line(long seq, JournalEntry entry, byte[] bytes, String hash) {
        /** Place in the chain of its study, from 1. */
        public long place() {
            return entry.seq();
        }

        /** The kind as written in the line. */
        public String kind() {
            return entry.kind();
        }

        /** Returns whether the entry is of this kind. */
        public boolean is(JournalKind kind) {
            return entry.is(kind);
        }

        /**
         * Decodes the entry's facts; empty for a judgment and for kinds of other versions.
         *
         * @throws StoreException when the facts do not fit the kind
         */
        public Optional<JournalFacts> facts() {
            try {
                return JournalFacts.of(entry);
            } catch (RejectedException e) {
                throw new StoreException(StoreException.Reason.DAMAGED, "The journal holds an invalid line.", e);
            }
        }
    }
}
