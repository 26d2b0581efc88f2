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
 * The lines of an entry that wait to be written. {@link #check} does all that needs no knowledge of other lines, once and
 * on any thread; what it finds wrong is thrown by {@link #sound}.
 */
final class PendingEntry {
    private final EntryLines lines;
    private @Nullable Sound sound;
    private @Nullable RejectedException refusal;
    private @Nullable RuntimeException failure;

    /**
     * Lines that are what they should be, taken by themselves.
     *
     * @param entry what the journal line says
     * @param hash of the journal line
     * @param judgment null when the entry carries none
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
     * @param leaf of the Merkle tree
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over uncopied, never compared
    record SoundJudgment(byte[] line, ItemKind kind, RevisionMarks marks, byte[] leaf) {}

    PendingEntry(EntryLines lines) {
        this.lines = lines;
    }

    /** Asks for the lines, decodes and digests them. */
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
            // Whoever gave the lines could not; it is told in the line's turn.
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
     * The lines, once they were checked.
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
