package org.touchstone.formats.retest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.packing.ItemCollector;
import org.touchstone.formats.packing.MadeDecisionSink;
import org.touchstone.refusal.RowPlace;

/** Which items come again, how far behind, and how many can. */
class RetestPlanTest {
    private static final byte[] SECRET = new byte[32];

    @TempDir
    Path folder;

    private static ImportedPair pair(int number, Facets facets) {
        return new ImportedPair(
                new RowPlace("rows", number + 1L, number),
                "",
                facets,
                List.of(new Turn(Role.USER, "Question " + number)),
                answer("One " + number),
                answer("Two " + number),
                Scope.CONVERSATION,
                null,
                Map.of(),
                List.of());
    }

    private static ImportedAnswer answer(String text) {
        return new ImportedAnswer(null, List.of(new Turn(Role.ASSISTANT, text)));
    }

    private ItemCollector collector(int items, IntFunction<Facets> facets) throws IOException {
        ItemCollector collector = new ItemCollector(SECRET, folder, MadeDecisionSink.NONE, finding -> {});
        for (int n = 0; n < items; n++) {
            collector.pair(pair(n, facets.apply(n)));
        }
        return collector;
    }

    private static List<PlacedItem> placed(RetestPlan plan, ItemCollector items) throws IOException {
        List<PlacedItem> all = new ArrayList<>();
        plan.forEach(items, all::add);
        return all;
    }

    private static boolean again(PlacedItem item) {
        return !item.item().id().equals(item.original().item().id());
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 39, 40, 41, 97, 300})
    void everythingThatCanComeAgainStandsInTheOrderOfIdsAndFarBehind(int items) throws IOException {
        try (ItemCollector collector = collector(items, n -> Facets.UNKNOWN)) {
            int most = Math.toIntExact(RetestPlan.most(items));
            List<PlacedItem> all = placed(RetestPlan.of(SECRET, most, collector), collector);
            List<ItemId> order = all.stream().map(item -> item.item().id()).toList();
            assertThat(order).hasSize(items + most).doesNotHaveDuplicates().isSorted();
            int checked = 0;
            for (int place = 0; place < all.size(); place++) {
                PlacedItem item = all.get(place);
                if (again(item)) {
                    int first = order.indexOf(item.original().item().id());
                    long others = all.subList(first + 1, place).stream()
                            .filter(between -> !again(between))
                            .count();
                    assertThat(others).isGreaterThanOrEqualTo(Math.max(10, (items + 3) / 4));
                    checked++;
                }
            }
            assertThat(checked).isEqualTo(most);
        }
    }

    @Test
    void asManyComeAgainAsTheDistanceLeavesAndEveryOtherNumberIsObjectedTo() {
        for (int items = 0; items <= 300; items++) {
            int between = Math.max(10, (items + 3) / 4);
            int most = Math.max(0, items - 2 * between);
            assertThat(RetestPlan.objection(most, items)).isEmpty();
            assertThat(RetestPlan.objection(most + 1, items))
                    .isEqualTo(
                            "--retests asks for %d, but of %d items at most %d can come again with %d others in"
                                    + " between, so there is no pack.",
                            most + 1, items, most, between);
        }
        assertThat(RetestPlan.objection(1, 20)).isNotEmpty();
        assertThat(RetestPlan.objection(1, 21)).isEmpty();
    }

    @Test
    void everyDomainAndTaskTypeHasItsShare() throws IOException {
        Facets[] kinds = {
            new Facets("legal", "advice", "en"),
            new Facets("legal", "drafting", "en"),
            new Facets("medical", "advice", "en")
        };
        try (ItemCollector collector = collector(400, n -> kinds[n % 8 == 0 ? 2 : n % 2])) {
            Map<String, Integer> candidates = new HashMap<>();
            List<PlacedItem> originals = placed(RetestPlan.of(SECRET, 0, collector), collector);
            originals
                    .subList(0, Math.toIntExact(RetestPlan.most(400)))
                    .forEach(item -> candidates.merge(group(item), 1, Integer::sum));
            Map<String, Integer> drawn = new HashMap<>();
            placed(RetestPlan.of(SECRET, 40, collector), collector).stream()
                    .filter(RetestPlanTest::again)
                    .forEach(item -> drawn.merge(group(item), 1, Integer::sum));
            assertThat(candidates).hasSize(3);
            candidates.forEach((group, there) -> assertThat(Math.abs(drawn.getOrDefault(group, 0) - there * 40 / 200.0))
                    .isLessThanOrEqualTo(1));
        }
    }

    private static String group(PlacedItem item) {
        return item.item().domain() + " " + item.item().taskType();
    }

    @Test
    void anotherSecretDrawsOtherItems() throws IOException {
        byte[] other = new byte[32];
        other[0] = 1;
        try (ItemCollector collector = collector(100, n -> Facets.UNKNOWN)) {
            assertThat(drawn(RetestPlan.of(SECRET, 10, collector), collector))
                    .isEqualTo(drawn(RetestPlan.of(SECRET, 10, collector), collector))
                    .isNotEqualTo(drawn(RetestPlan.of(other, 10, collector), collector));
        }
    }

    private static List<ItemId> drawn(RetestPlan plan, ItemCollector items) throws IOException {
        return placed(plan, items).stream()
                .filter(RetestPlanTest::again)
                .map(item -> item.original().item().id())
                .toList();
    }

    @Test
    void moreThanCanComeAgainIsNeverDrawn() throws IOException {
        try (ItemCollector collector = collector(21, n -> Facets.UNKNOWN)) {
            assertThatThrownBy(() -> RetestPlan.of(SECRET, 2, collector)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
