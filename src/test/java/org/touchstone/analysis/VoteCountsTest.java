package org.touchstone.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.analysis.report.agreement.AgreementReport;
import org.touchstone.stats.interval.UnitBootstrap;
import org.touchstone.stats.rating.Level;

class VoteCountsTest {
    private static final LabelScale SCALE = LabelScale.ofOrder(List.of("A", "tie", "B"));
    private static final AgreementReport REPORT = new AgreementReport(
            Level.ORDINAL,
            AgreementReport.Weighting.QUADRATIC,
            new UnitBootstrap(50, 0.95),
            () -> new SplittableRandom(7));

    private record Row(String item, String person, String label) {}

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int item = 0; item < 60; item++) {
            int votes = random.nextInt(5);
            for (int v = 0; v < votes; v++) {
                String label = List.of("A", "tie", "B", "skip").get(random.nextInt(4));
                rows.add(new Row("i" + item, "p" + random.nextInt(9), label));
            }
        }
        return rows;
    }

    private static LabelTable judgments(List<Row> rows) {
        LabelTable.Builder builder = new LabelTable.Builder();
        rows.forEach(r -> builder.add(r.item, r.person, r.label));
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAreTheSameHoweverRowsAreOrderedSplitAndPutTogether(int seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        VoteCounts whole = VoteCounts.of(judgments(rows), SCALE);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        LabelTable sum = judgments(List.of());
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
            sum = random.nextBoolean()
                    ? sum.plus(judgments(shuffled.subList(from, to)))
                    : judgments(shuffled.subList(from, to)).plus(sum);
            from = to;
        }
        VoteCounts merged = VoteCounts.of(sum, SCALE);
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(REPORT.of(merged)).isEqualTo(REPORT.of(whole));
        assertThat(sum.repeated()).isEqualTo(judgments(rows).repeated());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsOfDifferentItemsAddUp(int seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        VoteCounts sum = VoteCounts.of(judgments(List.of()), SCALE);
        for (int part = 0; part < 4; part++) {
            int mine = part;
            List<Row> some = rows.stream()
                    .filter(r -> Math.floorMod(r.item.hashCode(), 4) == mine)
                    .toList();
            sum = part % 2 == 0
                    ? sum.plus(VoteCounts.of(judgments(some), SCALE))
                    : VoteCounts.of(judgments(some), SCALE).plus(sum);
        }
        VoteCounts whole = VoteCounts.of(judgments(rows), SCALE);
        assertThat(sum).isEqualTo(whole);
        assertThat(sum.pairs().orElseThrow().withOthers(0))
                .isEqualTo(whole.pairs().orElseThrow().withOthers(0));
    }

    @Test
    void exchangingTheSidesOfAnyItemsChangesNoDigitOfTheOrientationFreeAlpha() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Row> rows = rows(random);
            List<Row> turned = rows.stream()
                    .map(r -> (r.item.hashCode() & 1) == 0
                            ? r
                            : new Row(
                                    r.item, r.person, r.label.equals("A") ? "B" : r.label.equals("B") ? "A" : r.label))
                    .toList();
            assertThat(turned).isNotEqualTo(rows);
            assertThat(REPORT.orientationFree(VoteCounts.of(judgments(turned), SCALE)))
                    .isEqualTo(REPORT.orientationFree(VoteCounts.of(judgments(rows), SCALE)));
        }
    }

    @Test
    void onlyTheFirstRowOfAPersonOnAnItemCountsWhenAsked() {
        LabelTable twice = judgments(List.of(
                new Row("i", "p", "A"), new Row("j", "p", "B"), new Row("i", "p", "B"), new Row("i", "q", "tie")));
        assertThat(twice.repeated()).isEqualTo(1);
        LabelTable once = twice.firstOnly();
        assertThat(once.rows()).isEqualTo(3);
        assertThat(once.repeated()).isZero();
        assertThat(VoteCounts.of(once, SCALE).given(0, 2)).isEqualTo(1);
    }

    @Test
    void wrongUseIsRefused() {
        VoteCounts counts = VoteCounts.of(judgments(List.of()), SCALE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.plus(VoteCounts.of(judgments(List.of()), SCALE.without("tie"))));
        assertThatIllegalArgumentException().isThrownBy(() -> LabelScale.ofOrder(List.of("a", "a")));
    }
}
