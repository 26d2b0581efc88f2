package org.touchstone.bundle.judgments;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.bundle.Bundle;
import org.touchstone.bundle.Bundle.JournalRange;
import org.touchstone.bundle.BundleFacts;
import org.touchstone.bundle.DuplicateIds;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.Reject;
import org.touchstone.bundle.RejectedException;
import org.touchstone.bundle.Sha256;
import org.touchstone.bundle.container.ContainerKind;
import org.touchstone.bundle.container.ContainerWriter;
import org.touchstone.bundle.container.LineReader;
import org.touchstone.bundle.container.MerkleTree;
import org.touchstone.bundle.json.Codecs;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.signing.SigningKey;

/**
 * Writes a bundle from the lines of a journal, in constant memory but for 16 bytes per judgment. It refuses to sign what
 * a reader would refuse: broken chains, lines that are not canonical, judgments of another study. The file appears whole
 * under its name when {@link #finish} returns; closing before leaves nothing. Not for several threads.
 */
public final class BundleWriter implements AutoCloseable {
    private final ContainerWriter container;
    private final BundleFacts facts;
    private final JournalChain chain;
    private final MerkleTree tree = new MerkleTree();
    private final DuplicateIds ids = new DuplicateIds();
    private long count;

    /**
     * @param target the file to be; replaced if it exists
     * @param firstEntry place of the first journal entry that will be written
     * @param before hash of the entry before that; {@link Sha256#ZEROS} when there is none
     * @throws RejectedException when the sequence number and the previous digest do not fit
     */
    public BundleWriter(Path target, BundleFacts facts, long firstEntry, String before) throws RejectedException {
        BundlePredicate.requireSequence(facts);
        this.container = new ContainerWriter(target, ContainerKind.BUNDLE);
        this.facts = facts;
        this.chain = new JournalChain(firstEntry, before);
    }

    /**
     * Appends a journal entry: any kind but a judgment of this study.
     *
     * @param line the canonical line, without line feed
     */
    public void journal(byte[] line) throws IOException, RejectedException {
        chain.add(Codecs.JOURNAL.decodeCanonical(line), line);
        container.entry("journal.jsonl").line(line);
    }

    /**
     * Appends a judgment of this study with its journal entry.
     *
     * @param journalLine canonical line of the entry, whose body is the digest of the judgment line
     * @param judgmentLine canonical line of the judgment, without line feed
     */
    public void judgment(byte[] journalLine, byte[] judgmentLine) throws IOException, RejectedException {
        JournalEntry entry = Codecs.JOURNAL.decodeCanonical(journalLine);
        if (!Sha256.hex(judgmentLine).equals(entry.body())) {
            throw new RejectedException(Reject.JOURNAL_PAIRING, "entry " + entry.seq());
        }
        Judgment judgment = Codecs.JUDGMENT.decodeCanonical(judgmentLine);
        if (!judgment.study().equals(facts.study())) {
            throw new RejectedException(Reject.BUNDLE_STUDY);
        }
        if (judgmentLine.length > LineReader.LONGEST) {
            throw new RejectedException(Reject.LINE_LENGTH);
        }
        if (!ids.add(judgment.id().toString())) {
            throw new RejectedException(Reject.BUNDLE_DUPLICATE);
        }
        chain.add(entry, journalLine);
        container.entry("journal.jsonl").line(journalLine);
        container.entry("judgments.jsonl").line(judgmentLine);
        tree.add(judgmentLine);
        count++;
    }

    /** Number of judgments so far. */
    public long judgments() {
        return count;
    }

    /** Signs the bundle and puts it into place. */
    public Bundle finish(SigningKey key) throws IOException {
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
