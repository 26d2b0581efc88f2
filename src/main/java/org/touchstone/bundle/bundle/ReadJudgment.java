package org.touchstone.bundle.bundle;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.entry.MerkleTree;
import org.touchstone.codec.Codecs;
import org.touchstone.codec.JudgmentRules;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.refusal.RejectedException;

/** A judgment line decoded, with everything computed from it alone, on any thread. */
final class ReadJudgment {
    private final String digest;
    private final byte[] leaf;
    private final RevisionMarks marks;
    private final @Nullable Judgment judgment;
    private final @Nullable RejectedException refusal;

    private ReadJudgment(byte[] line, @Nullable Judgment judgment, @Nullable RejectedException refusal) {
        this.digest = Sha256.hex(line);
        this.leaf = MerkleTree.leaf(line);
        this.marks = judgment == null ? RevisionMarks.NONE : RevisionMarks.of(judgment);
        this.judgment = judgment;
        this.refusal = refusal;
    }

    /** Decodes a line; an invalid judgment is reported only when a journal entry refers to the line. */
    static ReadJudgment of(byte[] line) {
        try {
            Judgment judgment = Codecs.JUDGMENT.decodeCanonical(line);
            JudgmentRules.require(judgment);
            return new ReadJudgment(line, judgment, null);
        } catch (RejectedException e) {
            return new ReadJudgment(line, null, e);
        }
    }

    /** SHA-256 of the line, as named by its journal entry. */
    String digest() {
        return digest;
    }

    /** Hash of its Merkle tree leaf; not to be changed. */
    byte[] leaf() {
        return leaf;
    }

    /** The marks of its ids. */
    RevisionMarks marks() {
        return marks;
    }

    /**
     * Returns the judgment.
     *
     * @param place names the line in a refusal
     */
    Judgment judgment(Supplier<String> place) throws RejectedException {
        if (judgment == null) {
            throw Objects.requireNonNull(refusal, "A line has a value or a reason")
                    .within(place.get());
        }
        return judgment;
    }
}
