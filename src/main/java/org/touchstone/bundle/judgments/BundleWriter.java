package org.touchstone.bundle.judgments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.bundle.Bundle;
import org.touchstone.bundle.Bundle.JournalRange;
import org.touchstone.bundle.BundleFacts;
import org.touchstone.bundle.DuplicateIds;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.container.EntryWriter;
import org.touchstone.bundle.container.MerkleTree;
import org.touchstone.signing.SigningKey;

/**
 * Writes a bundle from the lines of a journal, in constant memory but for 16 bytes per judgment. It refuses to sign what
 * a reader would refuse: broken chains, lines that are not canonical, judgments of another study. Some lines are gathered
 * and then checked by all processors, so that a refusal may come a few hundred lines late, and at the latest from
 * {@link #finish}; nothing can be written after one. The file appears whole under its name when {@link #finish} returns;
 * closing before leaves nothing. Not for several threads.
 */
public final class BundleWriter implements AutoCloseable {
    private static final int MOST_LINES = 512;
    private static final int MOST_BYTES = 2 << 20;

    private final ContainerWriter container;
    private final EntryWriter journal;
    private final EntryWriter judgments;
    private final BundleFacts facts;
    private final JournalChain chain;
    private final MerkleTree tree = new MerkleTree();
    private final DuplicateIds ids = new DuplicateIds();
    private final List<WaitingLine> waiting = new ArrayList<>(MOST_LINES);
    private int waitingBytes;
    private long count;

    /**
     * @param target the file to be; replaced if it exists
     * @param firstEntry place of the first journal entry that will be written
     * @param before hash of the entry before that; {@link org.touchstone.bundle.Sha256#ZEROS} when there is none
     * @throws RejectedException when the sequence number and the previous digest do not fit
     */
    public BundleWriter(Path target, BundleFacts facts, long firstEntry, String before) throws RejectedException {
        BundlePredicate.requireSequence(facts);
        this.container = new ContainerWriter(target, ContainerKind.BUNDLE);
        this.journal = container.entry("journal.jsonl");
        this.judgments = container.entry("judgments.jsonl");
        this.facts = facts;
        this.chain = new JournalChain(firstEntry, before);
    }

    /**
     * Appends a journal entry: any kind but a judgment of this study.
     *
     * @param line the canonical line, without line feed; not to be changed afterwards
     * @throws RejectedException for the first of the lines so far that breaks a rule
     */
    public void journal(byte[] line) throws IOException, RejectedException {
        take(new WaitingLine(line, null));
    }

    /**
     * Appends a judgment of this study with its journal entry.
     *
     * @param journalLine canonical line of the entry, whose body is the digest of the judgment line; not to be changed
     *     afterwards
     * @param judgmentLine canonical line of the judgment, without line feed; not to be changed afterwards
     * @throws RejectedException for the first of the lines so far that breaks a rule
     */
    public void judgment(byte[] journalLine, byte[] judgmentLine) throws IOException, RejectedException {
        take(new WaitingLine(journalLine, judgmentLine));
        count++;
    }

    private void take(WaitingLine line) throws IOException, RejectedException {
        waiting.add(line);
        waitingBytes += line.length();
        if (waiting.size() == MOST_LINES || waitingBytes >= MOST_BYTES) {
            writeWaiting();
        }
    }

    private void writeWaiting() throws IOException, RejectedException {
        waiting.parallelStream().forEach(line -> line.check(facts.study()));
        for (WaitingLine line : waiting) {
            write(line);
        }
        waiting.clear();
        waitingBytes = 0;
    }

    private void write(WaitingLine line) throws IOException, RejectedException {
        JournalEntry entry = line.requireSound();
        byte[] judgment = line.judgment();
        if (judgment != null && !ids.addMark(line.mark())) {
            throw new RejectedException(Reject.BUNDLE_DUPLICATE);
        }
        chain.follow(entry, line.hash());
        journal.line(line.journal());
        if (judgment != null) {
            judgments.line(judgment);
            tree.addLeaf(line.leaf());
        }
    }

    /** Number of judgments so far. */
    public long judgments() {
        return count;
    }

    /**
     * Signs the bundle and puts it into place.
     *
     * @throws RejectedException for the first line that breaks a rule, when it was not told before; nothing is in place
     */
    public Bundle finish(SigningKey key) throws IOException, RejectedException {
        writeWaiting();
        JournalRange range = chain.range();
        BundlePredicate predicate = new BundlePredicate(facts, range, count, tree.root());
        String digest = container.finish(digests -> predicate.tree(), key);
        return new Bundle(digest, key.verifyKey(), facts, range, count, predicate.merkleRoot());
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
