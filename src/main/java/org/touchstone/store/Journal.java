package org.touchstone.store;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.Entry;
import org.touchstone.journal.Head;

/**
 * The append-only, hash-chained journal: the truth of the store. It is one chain of {@code Link links} over everything, by
 * the numbers of the entries. The line of each entry stands in a chain of its own study besides, by its place there, so
 * that a bundle of one study shows nothing of the others; the lines of entries of no study have one chain together. Appends
 * come from one thread at a time; reads from any thread.
 */
public interface Journal {
    /** The end as of the last commit. */
    Head head();

    /** The end of a study's chain as of the last commit; {@link Head#EMPTY} for a study without entries. */
    Head head(StudyId study);

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
    Head append(Entry entry);

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
     * @param place its place in the chain of its study, as its line says, too
     * @param kind its kind
     * @param bytes its RFC 8785 line without newline, in UTF-8; not to be changed
     * @param hash its {@code Link}: the hash of the journal's end when it was the last entry
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Line(long seq, long place, String kind, byte[] bytes, String hash) {}
}
