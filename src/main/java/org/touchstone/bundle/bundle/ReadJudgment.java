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

/** What a judgment line says and all that can be reckoned from it alone, on any thread. */
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

    /** Reads a line; whether it holds a judgment counts only once an entry of the journal has named it. */
    static ReadJudgment of(byte[] line) {
        try {
            Judgment judgment = Codecs.JUDGMENT.decodeCanonical(line);
            JudgmentRules.require(judgment);
            return new ReadJudgment(line, judgment, null);
        } catch (RejectedException e) {
            return new ReadJudgment(line, null, e);
        }
    }

    /** SHA-256 of the line, as an entry of the journal names it. */
    String digest() {
        return digest;
    }

    /** Its leaf of the Merkle tree; not to be changed. */
    byte[] leaf() {
        return leaf;
    }

    /** The marks of its ids. */
    RevisionMarks marks() {
        return marks;
    }

    /**
     * The judgment.
     *
     * @param place names the line in the refusal when it holds none
     */
    Judgment judgment(Supplier<String> place) throws RejectedException {
        if (judgment == null) {
            throw Objects.requireNonNull(refusal, "A line has a value or a reason")
                    .within(place.get());
        }
        return judgment;
    }
}
