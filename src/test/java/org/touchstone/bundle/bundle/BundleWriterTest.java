package org.touchstone.bundle.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.bundle.BundleFiles;
import org.touchstone.bundle.Samples;
import org.touchstone.bundle.container.Trust;
import org.touchstone.codec.Codecs;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.journal.EntryLines;
import org.touchstone.journal.JournalEntry;
import org.touchstone.journal.JournalHead;
import org.touchstone.journal.JournalLine;
import org.touchstone.refusal.Reject;
import org.touchstone.refusal.RejectedException;

/** What the writer refuses to sign, wherever in a long bundle it stands. */
class BundleWriterTest {
    /** More than are checked at a time on any machine that runs this. */
    private static final int MANY = 3000;

    @TempDir
    Path folder;

    private static EntryLines entry(long seq, String before, byte[] judgment) {
        return new EntryLines.Given(
                JournalLine.CODEC.encode(
                        JournalEntry.ofJudgment(new JournalHead(seq - 1, before), Samples.NOON, Sha256.hex(judgment))),
                judgment);
    }

    /** A whole chain of judgments. */
    private static List<EntryLines> chain(int judgments) {
        List<EntryLines> chain = new ArrayList<>();
        String before = Sha256.ZEROS;
        for (int n = 1; n <= judgments; n++) {
            EntryLines next = entry(n, before, Codecs.JUDGMENT.encode(Samples.judgment(n)));
            before = Sha256.hex(next.journal());
            chain.add(next);
        }
        return chain;
    }

    /** The chain with another judgment at a place, and the entries after it linked to it. */
    private static List<EntryLines> chainWith(int at, byte[] judgment) {
        List<EntryLines> chain = chain(MANY);
        String before = Sha256.hex(chain.get(at - 1).journal());
        chain.set(at, entry(at + 1L, before, judgment));
        return chain.subList(0, at + 1);
    }

    private Bundle write(List<EntryLines> entries) throws IOException, RejectedException {
        try (BundleWriter writer =
                new BundleWriter(folder.resolve("b"), Samples.facts(1, Sha256.ZEROS), 1, Sha256.ZEROS)) {
            for (EntryLines entry : entries) {
                writer.add(entry);
            }
            return writer.finish(Samples.key(2));
        }
    }

    private void assertRefused(List<EntryLines> entries, Reject rule) {
        assertThatThrownBy(() -> write(entries))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.code()).isEqualTo(rule.code()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void manyJudgmentsComeBackInOrder() throws Exception {
        Bundle written = write(chain(MANY));
        List<Judgment> read = new ArrayList<>();
        Bundle bundle = BundleReader.read(folder.resolve("b"), Trust.anyKey(), new BundleVisitor() {
            @Override
            public void judgment(Judgment judgment, byte[] line) {
                read.add(judgment);
            }
        });
        assertThat(bundle.digest()).isEqualTo(written.digest());
        assertThat(written.judgments()).isEqualTo(MANY);
        assertThat(read).hasSize(MANY).element(MANY - 1).isEqualTo(Samples.judgment(MANY));
    }

    @Test
    void brokenChainIsRefused() {
        List<EntryLines> chain = chain(MANY);
        chain.remove(1500);
        assertRefused(chain, Reject.JOURNAL_CHAIN);
        assertRefused(chain(2).subList(1, 2), Reject.JOURNAL_CHAIN);
    }

    @Test
    void judgmentThatItsEntryDoesNotNameIsRefused() {
        List<EntryLines> chain = chain(MANY);
        byte[] other = Codecs.JUDGMENT.encode(Samples.judgment(1));
        chain.set(2900, new EntryLines.Given(chain.get(2900).journal(), other));
        assertRefused(chain, Reject.JOURNAL_PAIRING);
    }

    @Test
    void judgmentOfTwiceTheSameIdIsRefused() {
        assertRefused(chainWith(2000, Codecs.JUDGMENT.encode(Samples.judgment(3))), Reject.BUNDLE_DUPLICATE);
    }

    @Test
    void judgmentOfAnotherStudyIsRefused() {
        String line = new String(Codecs.JUDGMENT.encode(Samples.judgment(7)), StandardCharsets.UTF_8);
        byte[] other = line.replace(Samples.STUDY_ID.value(), "another-study").getBytes(StandardCharsets.UTF_8);
        assertRefused(chainWith(6, other), Reject.BUNDLE_STUDY);
    }

    @Test
    void judgmentInAnotherFormIsRefused() {
        String line = new String(Codecs.JUDGMENT.encode(Samples.judgment(7)), StandardCharsets.UTF_8);
        assertRefused(
                chainWith(6, line.replace("\":", "\" :").getBytes(StandardCharsets.UTF_8)), Reject.JSON_CANONICAL);
    }

    @Test
    void firstBrokenRuleIsTheOneThatIsTold() {
        List<EntryLines> chain = chain(MANY);
        byte[] other = Codecs.JUDGMENT.encode(Samples.judgment(1));
        chain.set(700, new EntryLines.Given(chain.get(700).journal(), other));
        chain.remove(600);
        assertRefused(chain, Reject.JOURNAL_CHAIN);
    }

    @Test
    void whatTheSourceThrowsEndsTheBundle() {
        List<EntryLines> chain = chain(MANY);
        EntryLines broken = new EntryLines() {
            @Override
            public int bytes() {
                return 1;
            }

            @Override
            public byte[] journal() {
                throw new IllegalStateException("not what was written");
            }

            @Override
            public byte @Nullable [] judgment() {
                return null;
            }
        };
        chain.set(1234, broken);
        assertThatThrownBy(() -> write(chain))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not what was written");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void longBundlesOfEqualContentAreEqual() throws Exception {
        BundleFiles.bundle(folder.resolve("one"), 6000);
        BundleFiles.bundle(folder.resolve("two"), 6000);
        assertThat(Files.size(folder.resolve("one"))).isGreaterThan(1 << 18);
        assertThat(folder.resolve("two")).hasSameBinaryContentAs(folder.resolve("one"));
    }
}
