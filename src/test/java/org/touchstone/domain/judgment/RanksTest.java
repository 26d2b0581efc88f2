package org.touchstone.domain.judgment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.item.ResponseId;

class RanksTest {
    private static final Ranks SOME = Ranks.parse("b > a = c > d");

    private static ResponseId id(String id) {
        return new ResponseId(id);
    }

    @Test
    void aTextComesBackAsItWasRead() {
        for (String text : List.of("a", "b > a", "a = b", "b > a = c > d", "a = b = c = d = e = f = g = h")) {
            assertThat(Ranks.parse(text).text()).isEqualTo(text);
        }
        assertThat(Ranks.NONE.text()).isEmpty();
        assertThat(Ranks.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a >",
                "a > a",
                "b = a",
                "a=b",
                "a  > b",
                "a > b = a",
                "a, b",
                "a = b = c = d = e = f = g = h = i"
            })
    void whatIsNoOrderIsRefused(String text) {
        assertThatThrownBy(() -> Ranks.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAndTiesAreTold() {
        assertThat(SOME.place(id("b"))).hasValue(0);
        assertThat(SOME.place(id("c"))).hasValue(1);
        assertThat(SOME.place(id("x"))).isEmpty();
        assertThat(SOME.tiedWith(id("c"))).containsExactly(id("a"));
        assertThat(SOME.tiedWith(id("b"))).isEmpty();
        assertThat(SOME.ranksExactly(List.of(id("d"), id("c"), id("b"), id("a"))))
                .isTrue();
        assertThat(SOME.ranksExactly(List.of(id("d"), id("c"), id("b")))).isFalse();
    }

    @Test
    void responsesAreMovedTiedAndTakenOut() {
        assertThat(SOME.alone(id("a"), 0)).isEqualTo(Ranks.parse("a > b > c > d"));
        assertThat(SOME.alone(id("b"), 1)).isEqualTo(Ranks.parse("a = c > b > d"));
        assertThat(SOME.alone(id("b"), 9)).isEqualTo(Ranks.parse("a = c > d > b"));
        assertThat(SOME.alone(id("e"), 1)).isEqualTo(Ranks.parse("b > e > a = c > d"));
        assertThat(SOME.tied(id("b"), id("d"))).isEqualTo(Ranks.parse("a = c > b = d"));
        assertThat(SOME.tied(id("e"), id("c"))).isEqualTo(Ranks.parse("b > a = c = e > d"));
        assertThat(SOME.tied(id("b"), id("b"))).isEqualTo(SOME);
        assertThat(SOME.without(id("c"))).isEqualTo(Ranks.parse("b > a > d"));
        assertThat(SOME.without(id("x"))).isEqualTo(SOME);
        assertThatThrownBy(() -> SOME.tied(id("a"), id("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsDoneEachResponseStandsOnceAndTheTextComesBack() {
        Random random = new Random(20_261_129);
        List<ResponseId> all = IntStream.range(0, 8).mapToObj(n -> id("r" + n)).toList();
        Ranks ranks = Ranks.NONE;
        for (int step = 0; step < 5_000; step++) {
            ResponseId one = all.get(random.nextInt(all.size()));
            ResponseId other = all.get(random.nextInt(all.size()));
            ranks = switch (random.nextInt(3)) {
                case 0 -> ranks.alone(one, random.nextInt(9));
                case 1 -> ranks.place(other).isPresent() ? ranks.tied(one, other) : ranks;
                default -> ranks.without(one);
            };
            assertThat(ranks.ranked()).doesNotHaveDuplicates().isSubsetOf(all);
            if (!ranks.isEmpty()) {
                assertThat(Ranks.parse(ranks.text())).isEqualTo(ranks);
            }
        }
    }
}
