package org.touchstone.workstation.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.packs.StoredPacks;
import org.touchstone.workstation.queue.StoredQueue;
import org.touchstone.workstation.session.OpenItem;

class StoredReviewTest {
    private static final int ITEMS = 60;

    @TempDir
    Path folder;

    private final Bench bench = new Bench();

    @BeforeEach
    void takePack() throws Exception {
        PackOrder order = new PackOrder();
        order.items = ITEMS;
        bench.take(order, folder);
    }

    private void judge(int item, String rationale) throws Exception {
        OpenItem open = bench.session.open(Bench.item(item));
        Draft vote = Bench.forLeft(open, 1);
        Findings said = new Findings(List.of(), rationale, List.of(), List.of(), Set.of(), -1);
        bench.session.submit(
                open, new Draft(vote.decision(), said, Reading.everything(2), 5_000), DisplayFacts.notShown(2));
    }

    private void judgeAll() throws Exception {
        for (int n = 0; n < ITEMS; n++) {
            judge(n, "Reason " + n);
        }
    }

    private static List<String> items(List<JudgedRow> rows) {
        return rows.stream().map(row -> row.judgment().item().value()).toList();
    }

    private List<String> found(Review review, String text) {
        return items(review.search(text, 1000));
    }

    /** Room for everything, for some texts, and for none. */
    @ParameterizedTest
    @ValueSource(longs = {SearchIndex.MOST_BYTES, 2_000, 1})
    void aSearchFindsTheSameHoweverMuchIsKeptInMemory(long bytes) throws Exception {
        judgeAll();
        StoredReview review = new StoredReview(bench.store, bytes);
        for (int round = 0; round < 2; round++) {
            assertThat(found(review, "reason 3"))
                    .containsExactly("i39", "i38", "i37", "i36", "i35", "i34", "i33", "i32", "i31", "i30", "i3");
            assertThat(found(review, "QUESTION 41")).containsExactly("i41");
            assertThat(found(review, "nothing says this")).isEmpty();
            assertThat(found(review, " ")).hasSize(ITEMS).startsWith("i59", "i58");
            assertThat(items(review.search("question", 7))).hasSize(7).startsWith("i59");
            assertThat(review.search("question", 0)).isEmpty();
        }
        judge(5, "Quite another word");
        assertThat(found(review, "another word")).containsExactly("i5");
        assertThat(found(review, "reason 5")).doesNotContain("i5").contains("i50");
        bench.session.undo();
        assertThat(found(review, "another word")).isEmpty();
        assertThat(found(review, "reason 5")).contains("i5");
        judge(5, "Quite another word");
        review.prepare();
        assertThat(found(review, "another word")).containsExactly("i5");
        assertThat(found(review, "question")).hasSize(ITEMS).startsWith("i5", "i59");
    }

    @Test
    void takingBackTheOnlyJudgmentTakesItOutOfTheSearch() throws Exception {
        judge(1, "Only one");
        StoredReview review = new StoredReview(bench.store);
        assertThat(found(review, "only")).containsExactly("i1");
        bench.session.undo();
        assertThat(found(review, "only")).isEmpty();
        assertThat(review.latest())
                .hasValueSatisfying(j -> assertThat(j.findings().rationale()).isEqualTo("Only one"));
    }

    @Test
    void theTextOfAPackIsNotFoundOnceItWasRemovedButTheReasonIs() throws Exception {
        judge(1, "The reason stays");
        StoredReview review = new StoredReview(bench.store);
        assertThat(found(review, "question 1")).containsExactly("i1");
        StoredPacks packs = new StoredPacks(bench.context, bench.export());
        packs.removeStudy(packs.studies().get(0).study(), true);
        assertThat(found(review, "question 1")).isEmpty();
        assertThat(found(review, "the reason")).containsExactly("i1");
    }

    @ParameterizedTest
    @CsvSource({"İSTANBUL'DA,istanbul", "Straße,STRASSE", "STRASSE,straße", "ﬁduciary,FIDUCIARY", "ΛΌΓΟΣ,λόγος"})
    void caseMakesNoDifference(String rationale, String asked) throws Exception {
        judge(1, "It is " + rationale + " here");
        assertThat(found(new StoredReview(bench.store), asked)).containsExactly("i1");
    }

    @Test
    void rowsAreHandedOverAsTheyAreFound() throws Exception {
        judgeAll();
        List<Integer> batches = new ArrayList<>();
        new StoredReview(bench.store).search("question", 1000, more -> batches.add(more.size()));
        assertThat(batches).hasSizeGreaterThan(1);
        assertThat(batches.stream().mapToInt(n -> n).sum()).isEqualTo(ITEMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "question", "nothing says this"})
    void aSearchThatNobodyWaitsForEndsAtOnceAndTheNextOneIsWhole(String text) throws Exception {
        judgeAll();
        StoredReview review = new StoredReview(bench.store);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> review.search(text, 1000)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(found(review, "question")).hasSize(ITEMS);
    }

    @Test
    void aSearchThatIsInterruptedInTheMiddleEndsThere() throws Exception {
        judgeAll();
        StoredReview review = new StoredReview(bench.store);
        List<JudgedRow> heard = new ArrayList<>();
        assertThatThrownBy(() -> review.search("question", 1000, more -> {
                    heard.addAll(more);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(heard).hasSizeBetween(1, ITEMS - 1);
    }

    @Test
    void nothingIsKeptOrFoundAfterTheEnd() throws Exception {
        judgeAll();
        StoredReview review = new StoredReview(bench.store);
        review.prepare();
        review.end();
        assertThatThrownBy(() -> review.search("question", 1000)).isInstanceOf(CancellationException.class);
    }

    @Test
    void ofSomeItemsOnlyTheseAreLookedAt() throws Exception {
        judgeAll();
        StoredReview review = new StoredReview(bench.store);
        List<ItemKey> some = List.of(Bench.item(3), Bench.item(30), Bench.item(4), Bench.item(99));
        assertThat(items(review.of(some, "reason 3"))).containsExactly("i3", "i30");
        assertThat(items(review.of(some, ""))).containsExactly("i3", "i30", "i4");
        assertThat(new StoredQueue(bench.store).count(ItemFilter.ALL)).isEqualTo(ITEMS);
    }
}
