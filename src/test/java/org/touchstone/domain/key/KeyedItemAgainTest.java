package org.touchstone.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;

/** What is kept about an item that is given again, for every kind of known answer. */
class KeyedItemAgainTest {
    private static final ItemId TWIN = new ItemId("i-twin");

    /** In another order than the old names, so that whatever is sorted by them has to be sorted anew. */
    private static final Map<ResponseId, ResponseId> NAMES = Map.of(
            new ResponseId("r-1"), new ResponseId("q-c"),
            new ResponseId("r-2"), new ResponseId("q-b"),
            new ResponseId("r-3"), new ResponseId("q-a"));

    static Stream<KeyedItem> samples() {
        return KeyedSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void allIsRepeatedByTheNewNames(KeyedItem original) throws Exception {
        KeyedItem again = original.again(TWIN, NAMES);
        assertThat(again.item()).isEqualTo(TWIN);
        assertThat(again.retestOf()).isEqualTo(original.item());
        assertThat(again.kind()).isEqualTo(original.kind());
        assertThat(again.probe()).isEqualTo(original.probe());
        assertThat(again.shadow()).isEqualTo(original.shadow());
        assertThat(again.models()).containsOnlyKeys(new ResponseId("q-b"), new ResponseId("q-c"));
        assertThat(again.models().get(new ResponseId("q-b"))).isEqualTo("planted-model-two");
        assertThat(again.gold() == null).isEqualTo(original.gold() == null);
        byte[] line = Codecs.KEYED_ITEM.encode(again);
        assertThat(new String(line, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("\"r-", " r-");
        assertThat(Codecs.KEYED_ITEM.decodeCanonical(line)).isEqualTo(again);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void knownAnswersMeanTheSame(KeyedItem original) {
        Gold gold = original.gold();
        if (gold == null) {
            return;
        }
        Map<ResponseId, ResponseId> back = new HashMap<>();
        NAMES.forEach((old, name) -> back.put(name, old));
        Gold again = gold.named(NAMES::get);
        assertThat(again.isScorable()).isEqualTo(gold.isScorable());
        assertThat(again.named(back::get)).isEqualTo(gold);
        for (int vote = 0; vote < gold.votes().size(); vote++) {
            assertThat(again.accepted().admits(again.votes().get(vote).answer()))
                    .isEqualTo(gold.accepted().admits(gold.votes().get(vote).answer()));
        }
    }

    @Test
    void theResponseThatTellsTheSourcesLabelsIsNamedAnew() {
        KeyedItem original = KeyedSamples.all().get(1);
        KeyedItem told =
                KeyedItem.of(original.item(), original.kind(), original.models(), Map.of("first", "r-2", "line", "2"));
        assertThat(told.again(TWIN, NAMES).source()).isEqualTo(Map.of("first", "q-b", "line", "2"));
    }

    @Test
    void aResponseWithoutANewNameIsNoPartOfTheItem() {
        assertThatThrownBy(() -> KeyedSamples.all().get(0).again(TWIN, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
