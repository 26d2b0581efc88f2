package org.touchstone.bundle.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.entry.EntryWriter;
import org.touchstone.bundle.entry.MerkleTree;
import org.touchstone.crypto.SigningKey;
import org.touchstone.files.Existing;
import org.touchstone.journal.EntryLines;
import org.touchstone.journal.JournalChain;
import org.touchstone.journal.JournalRange;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/**
 * Writes a bundle from the lines of a study's chain, in constant memory plus 64 bytes per judgment. It refuses to sign
 * what a reader would refuse: broken chains, lines that are not canonical, entries of other studies. Lines are
 * collected and checked in parallel, so a refusal may be thrown a few thousand lines late, and at the latest from
 * {@link #finish}; nothing may be written after a refusal. The file appears complete under its name when {@link
 * #finish} returns; closing before leaves nothing. Not thread-safe.
 */
public final class BundleWriter implements AutoCloseable {
    /** Batches of lines checked in parallel; two per processor. */
    private static final int BATCHES_AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    private final ContainerWriter container;
    private final EntryWriter journal;
    private final EntryWriter judgments;
    private final BundleFacts facts;
    private final JournalChain chain;
    private final MerkleTree tree = new MerkleTree();
    private final Revisions revisions;
    private final Deque<PendingEntryBatch> ahead = new ArrayDeque<>();
    private PendingEntryBatch filling;
    private long count;

    /**
     * @param target the new file; replaced if it exists
     * @param firstEntry place of the first entry to be written, in the study's chain
     * @param before hash of the entry before that; {@link org.touchstone.crypto.Sha256#ZEROS} when there is none
     * @throws RejectedException when the sequence number does not match the previous digest, or the first place does
     *     not match the hash before it
     */
    public BundleWriter(Path target, BundleFacts facts, long firstEntry, String before) throws RejectedException {
        this(target, Existing.REPLACE, facts, firstEntry, before);
    }

    /**
     * @param target the new file
     * @param existing what happens to an existing file of that name
     * @param firstEntry place of the first entry to be written, in the study's chain
     * @param before hash of the entry before that; {@link org.touchstone.crypto.Sha256#ZEROS} when there is none
     * @throws RejectedException when the sequence number does not match the previous digest, or the first place does
     *     not match the hash before it
     */
    public BundleWriter(Path target, Existing existing, BundleFacts facts, long firstEntry, String before)
            throws RejectedException {
        BundlePredicate.requireSequence(facts);
        this.container = new ContainerWriter(target, existing, ContainerKind.BUNDLE);
        this.journal = container.entry("journal.jsonl");
        this.judgments = container.entry("judgments.jsonl");
        this.facts = facts;
        this.chain = new JournalChain(facts.study(), firstEntry, before);
        this.revisions = new Revisions(facts);
        this.filling = new PendingEntryBatch(facts.study());
    }

    /**
     * Appends an entry that is no judgment.
     *
     * @param line the canonical line, without line feed; not to be changed afterwards
     * @throws RejectedException for the first line so far that breaks a rule
     */
    public void journal(byte[] line) throws IOException, RejectedException {
        add(new EntryLines.Given(line, null));
    }

    /**
     * Appends a judgment with its entry.
     *
     * @param journalLine canonical line of the entry, whose body is the digest of the judgment line; not to be changed
     *     afterwards
     * @param judgmentLine canonical line of the judgment, without line feed; not to be changed afterwards
     * @throws RejectedException for the first line so far that breaks a rule
     */
    public void judgment(byte[] journalLine, byte[] judgmentLine) throws IOException, RejectedException {
        add(new EntryLines.Given(journalLine, judgmentLine));
    }

    /**
     * Appends the next entry of the study's chain.
     *
     * @param entry its lines, requested on any thread; an exception from it is thrown here or later
     * @throws RejectedException for the first line so far that breaks a rule
     */
    public void add(EntryLines entry) throws IOException, RejectedException {
        filling.add(entry);
        if (filling.isFull()) {
            filling.begin();
            ahead.add(filling);
            filling = new PendingEntryBatch(facts.study());
            while (ahead.size() > BATCHES_AHEAD) {
                writeFirst();
            }
        }
    }

    private void writeFirst() throws IOException, RejectedException {
        for (PendingEntry line : ahead.remove().checked()) {
            write(line.sound());
        }
    }

    private void write(PendingEntry.Sound line) throws IOException, RejectedException {
        PendingEntry.SoundJudgment judgment = line.judgment();
        revisions.entry(line.entry());
        if (judgment != null) {
            revisions.judgment(judgment.marks());
        }
        if (judgment != null && count == BundleReader.MOST_JUDGMENTS) {
            throw new RejectedException(Reject.BUNDLE_COUNT, "more than " + BundleReader.MOST_JUDGMENTS + " judgments");
        }
        chain.follow(line.entry(), line.hash());
        journal.line(line.journal());
        if (judgment != null) {
            judgments.line(judgment.line());
            container.uses(judgment.kind().id());
            tree.addLeaf(judgment.leaf());
            count++;
        }
    }

    /**
     * Signs the bundle and moves it into place.
     *
     * @throws RejectedException for the first line that breaks a rule, if it was not thrown before; nothing is in place
     */
    public Bundle finish(SigningKey key) throws IOException, RejectedException {
        return finish(key, digest -> {});
    }

    /**
     * Signs a bundle whose digest is checked before it is moved into place.
     *
     * @param check called with the digest before the file is in place
     */
    public Bundle finish(SigningKey key, ContainerWriter.DigestCheck check) throws IOException, RejectedException {
        filling.begin();
        ahead.add(filling);
        while (!ahead.isEmpty()) {
            writeFirst();
        }
        JournalRange range = chain.range();
        BundlePredicate predicate = new BundlePredicate(facts, range, count, tree.root());
        String digest = container.finish(digests -> predicate.tree(), key, check);
        return new Bundle(digest, key.verifyKey(), facts, range, count, predicate.merkleRoot(), List.of());
    }

    @Override
    public void close() throws IOException {
        for (PendingEntryBatch begun : ahead) {
            begun.awaitQuietly();
        }
        container.close();
    }
}
