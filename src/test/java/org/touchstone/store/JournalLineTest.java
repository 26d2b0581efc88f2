package org.touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.store.Filling.key;
import static org.touchstone.store.Filling.utf8;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touchstone.bundle.JournalEntry;
import org.touchstone.bundle.json.CanonicalJson;
import org.touchstone.bundle.json.Codecs;
import org.touchstone.domain.work.ItemState;

/** The store's lines are the lines that bundles carry. */
class JournalLineTest {
    private static final Head PREVIOUS = new Head(41, "ab".repeat(32));

    @Test
    void judgmentLineIsTheBundlesLine() {
        byte[] judgment = utf8("{\"id\":1}");
        JournalEntry entry =
                JournalEntry.ofJudgment(42, 1_700_000_000_000L, PREVIOUS.hash(), JournalLine.sha256(judgment));
        byte[] line = JournalLine.following(
                PREVIOUS, new Entry.Judged(key("s", 1), 1_700_000_000_000L, ItemState.JUDGED, judgment));
        assertThat(line).isEqualTo(Codecs.JOURNAL.encode(entry));
        assertThat(JournalLine.follows(PREVIOUS, line)).isTrue();
        assertThat(JournalLine.carries(line, judgment)).isTrue();
        assertThat(JournalLine.carries(line, utf8("{\"id\":2}"))).isFalse();
        assertThat(JournalLine.kind(line)).isEqualTo("judgment");
    }

    @Test
    void factsLineIsTheBundlesLine() {
        Map<String, Object> facts = Map.of("study", "s \"quoted\",\"kind\":\"judgment\"", "count", 3L);
        byte[] json = CanonicalJson.of(new TreeMap<>(facts));
        byte[] line = JournalLine.following(PREVIOUS, new Entry.Noted("pack-imported", 5, json));
        assertThat(line)
                .isEqualTo(Codecs.JOURNAL.encode(JournalEntry.ofFacts(42, "pack-imported", 5, PREVIOUS.hash(), facts)));
        assertThat(JournalLine.kind(line)).isEqualTo("pack-imported");
    }

    @Test
    void lineOfAnotherPlaceDoesNotFollow() {
        byte[] line = JournalLine.following(PREVIOUS, Filling.noted("session-started", 5));
        assertThat(JournalLine.follows(new Head(40, PREVIOUS.hash()), line)).isFalse();
        assertThat(JournalLine.follows(new Head(41, Head.NO_HASH), line)).isFalse();
    }

    @Test
    void movedLineSaysTheSameAtItsNewPlace() {
        Entry entry = Filling.noted("session-started", 5);
        Head to = new Head(1_000_000, "cd".repeat(32));
        byte[] line = JournalLine.following(PREVIOUS, entry);
        assertThat(JournalLine.moved(line, PREVIOUS, to)).isEqualTo(JournalLine.following(to, entry));
        assertThat(JournalLine.place(line)).isEqualTo(42);
        assertThat(JournalLine.place(JournalLine.moved(line, PREVIOUS, to))).isEqualTo(1_000_001);
        assertThatThrownBy(() -> JournalLine.place(utf8("{}"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void factsAreAnObject() {
        assertThatThrownBy(() -> JournalLine.following(PREVIOUS, new Entry.Noted("x", 5, utf8("[]"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry.Noted("judgment", 5, utf8("{}")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
