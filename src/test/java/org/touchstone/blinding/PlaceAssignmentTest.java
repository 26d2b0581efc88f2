package org.touchstone.blinding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;

class PlaceAssignmentTest {
    private static final PlaceAssignment ONE = new PlaceAssignment("7c".repeat(32), "annotator");

    private static Ranking item(int responses) {
        List<Response> all = new ArrayList<>();
        for (int n = 0; n < responses; n++) {
            all.add(new Response(new ResponseId("r" + n), List.of(new Turn(Role.ASSISTANT, "a"))));
        }
        return new Ranking(new ItemId("i"), "d", "t", "en", List.of(), all);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8})
    void everyResponseStandsOnceAtEveryPlaceOfABlock(int count) {
        Ranking item = item(count);
        for (int block = 0; block < 30; block++) {
            for (int place = 0; place < count; place++) {
                Set<ResponseId> there = new HashSet<>();
                for (int n = 0; n < count; n++) {
                    List<ResponseId> places = ONE.places(item, block * count + n);
                    assertThat(new HashSet<>(places)).hasSize(count);
                    there.add(places.get(place));
                }
                assertThat(there).hasSize(count);
            }
        }
    }

    @Test
    void ordersAreDrawnFromTheSeedAndFromNothingElse() {
        Ranking item = item(3);
        List<Response> turned = new ArrayList<>(item.responses());
        Collections.reverse(turned);
        Ranking other = new Ranking(new ItemId("j"), "d", "t", "en", List.of(), turned);
        PlaceAssignment two = new PlaceAssignment("7d".repeat(32), "annotator");
        Set<List<ResponseId>> seen = new HashSet<>();
        int elsewhere = 0;
        for (int n = 0; n < 60; n++) {
            List<ResponseId> places = ONE.places(item, n);
            assertThat(ONE.places(other, n)).isEqualTo(places);
            elsewhere += two.places(item, n).equals(places) ? 0 : 1;
            seen.add(places);
        }
        assertThat(seen).as("all six orders").hasSize(6);
        assertThat(elsewhere).isGreaterThan(30);
    }

    /** Packs and their seeds outlive programs: the first block as it was drawn at first. */
    @Test
    void theOrdersOfASeedDoNotChange() {
        List<String> drawn = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            drawn.add(String.join(
                    "",
                    ONE.places(item(4), n).stream()
                            .map(id -> id.value().substring(1))
                            .toList()));
        }
        assertThat(drawn).containsExactly("0213", "2130", "1302", "3021", "3021", "0213", "2130", "1302");
    }

    @Test
    void placesCountFromZero() {
        assertThatThrownBy(() -> ONE.places(item(3), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
