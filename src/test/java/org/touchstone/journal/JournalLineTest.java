package org.touchstone.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.crypto.Sha256;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.JudgmentId;
import org.touchstone.domain.study.StudyId;
import org.touchstone.journal.JournalFacts.BundleExported;
import org.touchstone.journal.JournalFacts.DisplayFactsRead;
import org.touchstone.journal.JournalFacts.ExportAbandoned;
import org.touchstone.journal.JournalFacts.ExportAbandoned.Why;
import org.touchstone.journal.JournalFacts.ExportBegun;
import org.touchstone.journal.JournalFacts.PackImported;
import org.touchstone.journal.JournalFacts.PackRemoved;
import org.touchstone.journal.JournalFacts.Session;
import org.touchstone.journal.JournalFacts.Withdrawal;
import org.touchstone.refusal.RejectedException;

/**
 * {@code journal/v1/journal.jsonl} holds one line of every kind, written by the program before facts had types; facts have
 * the same bytes since.
 */
class JournalLineTest {
    private static final Path GOLDEN = Path.of(System.getProperty("touchstone.basedir", "."))
            .resolve("src/test/resources/journal/v1/journal.jsonl");
    private static final StudyId STUDY = new StudyId("probate-2026");
    private static final String PACK = "1".repeat(64);
    private static final String KEY = "f".repeat(64);
    private static final String SOFTWARE = "touchstone 0.1.0";
    private static final long AT = 1_795_608_000_000L;

    private static List<byte[]> golden() throws Exception {
        return Files.readString(GOLDEN)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** What the lines of the golden file say; null for the judgment, which has no facts. */
    private static List<JournalFacts> facts() {
        List<JournalFacts> facts = new ArrayList<>();
        facts.add(new Session(JournalKind.SESSION_STARTED, SOFTWARE + " \"quoted\",\"kind\":\"judgment\"", true));
        facts.add(new PackImported(STUDY, PACK, 2, 12, KEY, null));
        facts.add(null);
        facts.add(new Withdrawal(
                new ItemKey(STUDY, new ItemId("i-1")), JudgmentId.of("01900000-0002-7000-8000-000000000002")));
        facts.add(new DisplayFactsRead(STUDY, 3, 9));
        ExportBegun.Rest rest = new ExportBegun.Rest(
                2, "2".repeat(64), "3".repeat(64), "Dr. J\u00e4ger \u2028\ud83d\ude00", "device-1", AT + 4000);
        facts.add(new ExportBegun(STUDY, 1, false, SOFTWARE, PACK, rest));
        facts.add(new ExportAbandoned(STUDY, 1, Why.CANCELLED));
        facts.add(new ExportAbandoned(STUDY, 1, Why.FAILED));
        facts.add(new ExportAbandoned(STUDY, 1, Why.BEFORE_1970));
        facts.add(new BundleExported(STUDY, 1, "b".repeat(64), 1, 6, 1));
        facts.add(new PackRemoved(STUDY, 1, PACK, KEY));
        facts.add(new Session(JournalKind.SESSION_ENDED, SOFTWARE, false));
        facts.add(new ExportBegun(STUDY, 2, true, SOFTWARE, PACK, null));
        return facts;
    }

    @Test
    void linesOfEveryKindAreWrittenAsTheyWereBeforeFactsHadTypes() throws Exception {
        List<byte[]> golden = golden();
        JournalHead chain = JournalHead.EMPTY;
        for (int n = 0; n < facts().size(); n++) {
            JournalFacts facts = facts().get(n);
            long at = JournalLine.CODEC.decodeCanonical(golden.get(n)).atMillis();
            byte[] judgment = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
            JournalEntry entry = facts == null
                    ? JournalEntry.ofJudgment(chain, at, Sha256.hex(judgment))
                    : JournalEntry.ofFacts(chain, at, facts);
            byte[] line = JournalLine.CODEC.encode(entry);
            assertThat(line)
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(golden.get(n), StandardCharsets.UTF_8));
            assertThat(entry.follows(chain)).isTrue();
            assertThat(entry.carries(judgment)).isEqualTo(facts == null);
            chain = chain.after(line);
        }
    }

    @Test
    void linesOfEveryKindAreReadBackAsTheirFacts() throws Exception {
        List<JournalFacts> read = new ArrayList<>();
        List<JournalKind> kinds = new ArrayList<>();
        for (byte[] line : golden().subList(0, facts().size())) {
            JournalEntry entry = JournalLine.CODEC.decodeCanonical(line);
            read.add(JournalFacts.of(entry).orElse(null));
            kinds.add(entry.known().orElseThrow());
        }
        assertThat(read).isEqualTo(facts());
        assertThat(kinds).contains(JournalKind.values());
    }

    @Test
    void kindsOfAnotherVersionAreReadAndKeptAsTheyAre() throws Exception {
        List<byte[]> golden = golden();
        for (byte[] line : golden.subList(facts().size(), golden.size())) {
            JournalEntry entry = JournalLine.CODEC.decodeCanonical(line);
            assertThat(entry.known()).isEmpty();
            assertThat(JournalFacts.of(entry)).isEmpty();
            assertThat(JournalLine.CODEC.encode(entry)).isEqualTo(line);
        }
    }

    @Test
    void factsOfALaterVersionArePassedOver() throws Exception {
        Map<String, Object> members = Map.of("study", "s", "first", 3L, "last", 4L, "since", "version 2");
        assertThat(JournalFacts.of(entry("display-facts-read", members)))
                .contains(new DisplayFactsRead(new StudyId("s"), 3, 4));
    }

    @Test
    void keyThatWasReplacedIsReadBack() throws Exception {
        JournalFacts facts = new PackImported(STUDY, PACK, 2, 12, KEY, "e".repeat(64));
        byte[] line = JournalLine.CODEC.encode(JournalEntry.ofFacts(JournalHead.EMPTY, AT, facts));
        assertThat(JournalFacts.of(JournalLine.CODEC.decodeCanonical(line))).contains(facts);
    }

    @Test
    void factThatIsMissingOrOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> JournalFacts.of(entry("display-facts-read", Map.of("study", "s", "first", 3L))))
                .isInstanceOf(RejectedException.class);
        Map<String, Object> text = Map.of("study", "s", "first", 3L, "last", "4");
        assertThatThrownBy(() -> JournalFacts.of(entry("display-facts-read", text)))
                .isInstanceOf(RejectedException.class);
    }

    private static JournalEntry entry(String kind, Map<String, Object> facts) {
        return new JournalEntry(1, kind, 5, Sha256.ZEROS, null, facts);
    }

    @Test
    void entryOfAnotherPlaceDoesNotFollow() {
        JournalHead end = new JournalHead(41, "ab".repeat(32));
        JournalEntry entry = JournalEntry.ofFacts(end, 5, new PackRemoved(STUDY, 1, PACK, KEY));
        assertThat(entry.follows(end)).isTrue();
        assertThat(entry.follows(new JournalHead(40, end.hash()))).isFalse();
        assertThat(entry.follows(new JournalHead(41, Sha256.ZEROS))).isFalse();
    }

    @Test
    void movedEntrySaysTheSameAtItsNewPlace() {
        JournalFacts facts = new PackRemoved(STUDY, 1, PACK, KEY);
        JournalHead to = new JournalHead(1_000_000, "cd".repeat(32));
        JournalEntry moved = JournalEntry.ofFacts(JournalHead.EMPTY, 5, facts).movedTo(to);
        assertThat(moved).isEqualTo(JournalEntry.ofFacts(to, 5, facts));
        assertThat(moved.seq()).isEqualTo(1_000_001);
    }

    @Test
    void oneGrammarHoldsForTheKindsOfEveryVersion() {
        for (String word : List.of("bundle-2", "x", "export-begun", "a".repeat(64))) {
            assertThat(entry(word, Map.of()).kind()).isEqualTo(word);
        }
        for (String word : List.of("", "2x", "Export", "export_begun", "a".repeat(65), "judgment")) {
            assertThatThrownBy(() -> entry(word, Map.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
