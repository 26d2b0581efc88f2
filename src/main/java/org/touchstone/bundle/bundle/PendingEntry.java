package org.touchstone.bundle.bundle;

import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.entry.LineReader;
import org.touchstone.bundle.entry.MerkleTree;
import org.touchstone.codec.Codecs;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.EntryLines;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * The lines of an entry waiting to be written. {@link #check} does everything that does not depend on other lines, once
 * and on any thread; {@link #sound} throws what it found wrong.
 */
final class PendingEntry {
    private final EntryLines lines;
    private @Nullable Sound sound;
    private @Nullable RejectedException refusal;
    private @Nullable RuntimeException failure;

    /**
     * Lines that are valid by themselves.
     *
     * @param entry the decoded journal line
     * @param hash of the journal line
     * @param judgment null when the entry is no judgment
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record Sound(
            JournalEntry entry,
            String hash,
            byte[] journal,
            @Nullable SoundJudgment judgment) {}

    /**
     * A judgment that belongs to its journal line.
     *
     * @param kind of its item, which decides what readers of the bundle must understand
     * @param marks of its ids
     * @param leaf hash of its Merkle tree leaf
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record SoundJudgment(byte[] line, ItemKind kind, RevisionMarks marks, byte[] leaf) {}

    PendingEntry(EntryLines lines) {
        this.lines = lines;
    }

    /** Requests, decodes and digests the lines. */
    void check(StudyId study) {
        try {
            byte[] journal = lines.journal();
            if (journal.length > BundleReader.LONGEST_ENTRY) {
                throw new RejectedException(Reject.LINE_LENGTH);
            }
            JournalEntry entry = JournalLine.CODEC.decodeCanonical(journal);
            byte[] line = lines.judgment();
            if (line == null && entry.body() != null) {
                throw new RejectedException(Reject.JOURNAL_PAIRING, "entry " + entry.seq());
            }
            SoundJudgment judgment = line == null ? null : judgment(entry, line, study);
            sound = new Sound(entry, Sha256.hex(journal), journal, judgment);
        } catch (RejectedException e) {
            refusal = e;
        } catch (RuntimeException e) {
            // The source of the lines failed; thrown when it is the line's turn.
            failure = e;
        }
    }

    private static SoundJudgment judgment(JournalEntry entry, byte[] line, StudyId study) throws RejectedException {
        if (!Sha256.hex(line).equals(entry.body())) {
            throw new RejectedException(Reject.JOURNAL_PAIRING, "entry " + entry.seq());
        }
        Judgment value = Codecs.JUDGMENT.decodeCanonical(line);
        if (!value.study().equals(study)) {
            throw new RejectedException(Reject.BUNDLE_STUDY);
        }
        JudgmentRules.require(value);
        if (line.length > LineReader.LONGEST) {
            throw new RejectedException(Reject.LINE_LENGTH);
        }
        return new SoundJudgment(line, value.kind(), RevisionMarks.of(value), MerkleTree.leaf(line));
    }

    /**
     * Returns the lines after {@link #check}.
     *
     * @throws RejectedException with the rule that they break by themselves
     */
    Sound sound() throws RejectedException {
        if (refusal != null) {
            throw refusal;
        }
        if (failure != null) {
            throw failure;
        }
        if (sound == null) {
            throw new IllegalStateException("Lines are checked before they are written");
        }
        return sound;
    }
}
