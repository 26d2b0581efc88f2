package org.touchstone.workstation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.codec.Codecs;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;

class PaintingTest {
    @TempDir
    Path folder;

    @Test
    void balancesSidesInEveryBlockOfTen_andStoresWhatWasPainted() throws Exception {
        Bench bench = new Bench();
        bench.take(orderOf(200), folder);
        List<OpenItem> painted = judgeAll(bench);
        assertThat(painted).hasSize(200);
        for (int block = 0; block < 20; block++) {
            assertThat(painted.subList(block * 10, block * 10 + 10))
                    .filteredOn(PaintingTest::firstIsLeft)
                    .hasSize(5);
        }
        assertThat(painted.stream().filter(PaintingTest::firstIsLeft)).hasSize(100);
        for (OpenItem item : painted) {
            Judgment stored = Codecs.JUDGMENT.decodeCanonical(
                    bench.store.inForce(item.key()).orElseThrow().bytes());
            assertThat(stored.sides()).isEqualTo(item.sides());
            assertThat(stored.arm()).isEqualTo(item.arm());
            assertThat(stored.blind().preferences().get(0).position(stored.sides()))
                    .isEqualTo(-2);
        }
    }

    @Test
    void givesEachAnnotatorOtherSides_andTheSameOnesAgain() throws Exception {
        List<Boolean> one = sidesOf((byte) 2);
        assertThat(sidesOf((byte) 2)).isEqualTo(one);
        assertThat(sidesOf((byte) 3)).isNotEqualTo(one);
    }

    @Test
    void keepsTheShareOfPlainItemsInEveryDomain_whateverTheirOrder() throws Exception {
        Bench bench = new Bench();
        PackOrder order = orderOf(120);
        order.plainPerMille = 200;
        order.domains = List.of("legal", "medical", "legal");
        bench.take(order, folder);
        List<OpenItem> painted = judgeAll(bench);
        assertThat(plain(painted, "legal")).isEqualTo(16);
        assertThat(plain(painted, "medical")).isEqualTo(8);
    }

    @Test
    void staysBalanced_whenANewerPackAddsItems() throws Exception {
        Bench bench = new Bench();
        bench.take(orderOf(14), folder);
        PackOrder more = orderOf(26);
        more.version = 2;
        more.firstItem = 14;
        PackOrder other = orderOf(7);
        other.study = "other";
        bench.take(other, folder);
        bench.take(more, folder);
        List<OpenItem> painted = judgeAll(bench).stream()
                .filter(item -> item.study().id().value().equals("study"))
                .toList();
        for (int block = 0; block < 4; block++) {
            assertThat(painted.subList(block * 10, block * 10 + 10))
                    .filteredOn(PaintingTest::firstIsLeft)
                    .hasSize(5);
        }
    }

    private List<Boolean> sidesOf(byte annotatorKey) throws Exception {
        Bench bench = new Bench(annotatorKey);
        bench.take(orderOf(40), folder);
        return judgeAll(bench).stream().map(PaintingTest::firstIsLeft).toList();
    }

    private static List<OpenItem> judgeAll(Bench bench) throws NotRecordedException {
        List<OpenItem> painted = new ArrayList<>();
        for (var next = bench.session.next(ItemFilter.ALL);
                next.isPresent();
                next = bench.session.next(ItemFilter.ALL)) {
            painted.add(next.get());
            bench.session.submit(next.get(), Bench.forLeft(next.get(), 2), DisplayFacts.NOT_SHOWN);
        }
        return painted;
    }

    private static PackOrder orderOf(int items) {
        PackOrder order = new PackOrder();
        order.items = items;
        return order;
    }

    private static boolean firstIsLeft(OpenItem item) {
        return item.sides().left().equals(item.item().responses().get(0).id());
    }

    private static long plain(List<OpenItem> items, String domain) {
        return items.stream()
                .filter(i -> i.item().domain().equals(domain) && i.arm() == Arm.PLAIN)
                .count();
    }
}
