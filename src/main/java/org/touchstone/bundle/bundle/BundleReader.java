package org.touchstone.bundle.bundle;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerReader;
import org.touchstone.bundle.container.Trust;
import org.touchstone.bundle.entry.DecodedLines;
import org.touchstone.bundle.entry.DecodedLines.Line;
import org.touchstone.bundle.entry.LineReader;
import org.touchstone.bundle.entry.MerkleTree;
import org.touchstone.bundle.zip.ByteSource;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.JournalChain;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalRange;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Reads bundles: verifies first, parses after, in constant memory but for 64 bytes per judgment. Judgments and journal
 * are read side by side, so that each judgment is paired with its entry as it comes. One reader reads one bundle.
 */
public final class BundleReader {
    /** Longest line of the journal in bytes: 64 facts of 4,096 escapes fit. */
    static final int LONGEST_ENTRY = 2 << 20;

    /** Most judgments of a bundle: each costs its reader 16 bytes. */
    static final int MOST_JUDGMENTS = 1 << 20;

    private static final long BYTES_AHEAD = 1 << 20;

    private final Bundle bundle;
    private final BundleVisitor visitor;
    private final DecodedLines<ReadJudgment> judgments;
    private final JournalChain chain;
    private final MerkleTree tree = new MerkleTree();
    private final Revisions revisions;
    private @Nullable Line<ReadJudgment> waiting;
    private long count;

    private BundleReader(Bundle bundle, BundleVisitor visitor, DecodedLines<ReadJudgment> judgments)
            throws RejectedException {
        this.bundle = bundle;
        this.visitor = visitor;
        this.judgments = judgments;
        this.revisions = new Revisions(bundle.facts());
        this.chain = new JournalChain(
                bundle.facts().study(),
                bundle.journal().first(),
                bundle.journal().before());
    }

    /**
     * Reads a bundle file whole.
     *
     * @return the bundle; whose key signed it, and whether it follows the bundle before, are the caller's to judge
     * @throws RejectedException with the first rule that the file breaks
     */
    public static Bundle read(Path file, Trust trust, BundleVisitor visitor) throws IOException, RejectedException {
        try (ByteSource source = ByteSource.open(file)) {
            return read(source, trust, visitor);
        }
    }

    /** Reads a bundle from an open source, which stays open. */
    public static Bundle read(ByteSource source, Trust trust, BundleVisitor visitor)
            throws IOException, RejectedException {
        ContainerReader container = ContainerReader.open(source, ContainerKind.BUNDLE, trust);
        BundlePredicate predicate = BundlePredicate.decode(container.predicate());
        if (predicate.count() > MOST_JUDGMENTS) {
            throw new RejectedException(Reject.BUNDLE_COUNT, "more than " + MOST_JUDGMENTS + " judgments");
        }
        Bundle bundle = new Bundle(
                container.digest(),
                container.signer(),
                predicate.facts(),
                predicate.journal(),
                predicate.count(),
                predicate.merkleRoot(),
                container.optional());
        visitor.bundle(bundle);
        try (DecodedLines<ReadJudgment> judgments = new DecodedLines<>(
                        new LineReader(container.entry("judgments.jsonl")), ReadJudgment::of, BYTES_AHEAD);
                DecodedLines<ReadEntry> journal = new DecodedLines<>(
                        new LineReader(container.entry("journal.jsonl"), LONGEST_ENTRY), ReadEntry::of, BYTES_AHEAD)) {
            new BundleReader(bundle, visitor, judgments).follow(journal);
        }
        return bundle;
    }

    private void follow(DecodedLines<ReadEntry> journal) throws IOException, RejectedException {
        waiting = judgments.next();
        for (Line<ReadEntry> line = journal.next(); line != null; line = journal.next()) {
            JournalEntry entry = line.value().entry();
            chain.follow(entry, line.value().hash());
            revisions.entry(entry);
            try {
                visitor.journal(entry, line.bytes());
            } catch (RejectedException e) {
                throw e.within(line.place());
            }
            if (entry.body() != null) {
                Line<ReadJudgment> judgment = waiting;
                if (judgment == null || !judgment.value().digest().equals(entry.body())) {
                    throw new RejectedException(Reject.JOURNAL_PAIRING, "entry " + entry.seq());
                }
                judgment(judgment);
                waiting = judgments.next();
            }
        }
        finish();
    }

    private void judgment(Line<ReadJudgment> line) throws IOException, RejectedException {
        if (count == bundle.judgments()) {
            throw new RejectedException(Reject.BUNDLE_COUNT);
        }
        ReadJudgment read = line.value();
        Judgment judgment = read.judgment(line::place);
        if (!judgment.study().equals(bundle.facts().study())) {
            throw new RejectedException(Reject.BUNDLE_STUDY, line.place());
        }
        try {
            revisions.judgment(read.marks());
        } catch (RejectedException e) {
            throw e.within(line.place());
        }
        tree.addLeaf(read.leaf());
        count++;
        visitor.judgment(judgment, line.bytes());
    }

    private void finish() throws RejectedException {
        if (waiting != null) {
            throw new RejectedException(Reject.JOURNAL_PAIRING, waiting.place());
        }
        JournalRange range = chain.range();
        JournalRange signed = bundle.journal();
        if (range.last() != signed.last() || range.judgments() != signed.judgments()) {
            throw new RejectedException(Reject.JOURNAL_RANGE);
        }
        if (!range.head().equals(signed.head())) {
            throw new RejectedException(Reject.JOURNAL_HEAD);
        }
        if (count != bundle.judgments()) {
            throw new RejectedException(Reject.BUNDLE_COUNT);
        }
        if (!tree.root().equals(bundle.merkleRoot())) {
            throw new RejectedException(Reject.BUNDLE_MERKLE);
        }
    }
}
