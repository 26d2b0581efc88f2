package org.touchstone.bundle.judgments;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.DuplicateIds;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.Sha256;
import org.touchstone.bundle.container.LineReader;
import org.touchstone.bundle.container.MerkleTree;
import org.touchstone.bundle.json.Codecs;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.StudyId;

/**
 * A journal line, with its judgment if it is one's, that waits to be written. {@link #check} does all that needs no
 * knowledge of other lines, on any thread; what it finds wrong is told by {@link #requireSound}.
 */
final class WaitingLine {
    private final byte[] journal;
    private final byte @Nullable [] judgment;
    private @Nullable JournalEntry entry;
    private @Nullable RejectedException refusal;
    private String hash = Sha256.ZEROS;
    private byte[] leaf = {};
    private long mark;

    /** Neither array is changed afterwards. */
    WaitingLine(byte[] journal, byte @Nullable [] judgment) {
        this.journal = journal;
        this.judgment = judgment;
    }

    byte[] journal() {
        return journal;
    }

    byte @Nullable [] judgment() {
        return judgment;
    }

    int length() {
        return journal.length + (judgment == null ? 0 : judgment.length);
    }

    /** Decodes and digests. */
    void check(StudyId study) {
        try {
            JournalEntry decoded = Codecs.JOURNAL.decodeCanonical(journal);
            if (judgment != null) {
                check(decoded, judgment, study);
            }
            hash = Sha256.hex(journal);
            entry = decoded;
        } catch (RejectedException e) {
            refusal = e;
        }
    }

    private void check(JournalEntry decoded, byte[] line, StudyId study) throws RejectedException {
        if (!Sha256.hex(line).equals(decoded.body())) {
            throw new RejectedException(Reject.JOURNAL_PAIRING, "entry " + decoded.seq());
        }
        Judgment value = Codecs.JUDGMENT.decodeCanonical(line);
        if (!value.study().equals(study)) {
            throw new RejectedException(Reject.BUNDLE_STUDY);
        }
        if (line.length > LineReader.LONGEST) {
            throw new RejectedException(Reject.LINE_LENGTH);
        }
        mark = DuplicateIds.mark(value.id().toString());
        leaf = MerkleTree.leaf(line);
    }

    /**
     * What the journal line says, once it was checked.
     *
     * @throws RejectedException with the rule that the lines break by themselves
     */
    JournalEntry requireSound() throws RejectedException {
        if (entry == null) {
            throw Objects.requireNonNull(refusal, "A line is checked before it is asked");
        }
        return entry;
    }

    /** Hash of the journal line. */
    String hash() {
        return hash;
    }

    /** Merkle leaf of the judgment. */
    byte[] leaf() {
        return leaf;
    }

    /** Mark of the judgment's id. */
    long mark() {
        return mark;
    }
}
