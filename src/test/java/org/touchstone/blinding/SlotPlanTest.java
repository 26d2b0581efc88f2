package org.touchstone.blinding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.Response;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.presentation.Grade;

class SlotPlanTest {
    private static final Passage ONE = new Passage(new ResponseId("a"), 0);
    private static final Passage TWO = new Passage(new ResponseId("b"), 0);

    /** Counts lines as a text of so many characters broken anywhere would have. */
    private static LineCounter characters(int one, int two) {
        return (passage, measure, atMost) ->
                Math.min(atMost, ((passage.equals(ONE) ? one : two) + measure - 1) / measure);
    }

    private static SlotPlan plan(int one, int two) {
        return SlotPlan.of(characters(one, two), List.of(ONE, TWO), SlotPlan.Room.AMPLE);
    }

    @Test
    void longAnswersGetTheWidestMeasureAndFourteenLines() {
        assertThat(plan(5000, 9000)).isEqualTo(new SlotPlan(74, 14, Grade.A, 42));
    }

    @Test
    void theSlotHasAThirdOfTheLinesOrUpToFiveButNoMoreThanHalf() {
        int[][] expected = {{4, 3}, {5, 3}, {6, 3}, {7, 4}, {9, 5}, {12, 5}, {17, 5}, {18, 6}, {30, 10}, {60, 14}};
        for (int[] each : expected) {
            assertThat(plan(74 * each[0], 9000).slotLines())
                    .as("%d lines", each[0])
                    .isEqualTo(each[1]);
        }
    }

    @Test
    void shortAnswersGetTheWidestMeasureThatGivesFourLines() {
        assertThat(plan(74 * 3 + 1, 9000)).isEqualTo(new SlotPlan(74, 3, Grade.A, 4));
        assertThat(plan(66 * 3 + 1, 9000)).isEqualTo(new SlotPlan(66, 3, Grade.A, 4));
        assertThat(plan(34 * 3 + 1, 9000)).isEqualTo(new SlotPlan(34, 3, Grade.A, 4));
        assertThat(plan(34 * 3, 9000)).isEqualTo(new SlotPlan(34, 3, Grade.B, 3));
        assertThat(plan(34 * 2, 9000)).isEqualTo(new SlotPlan(34, 3, Grade.B, 2));
        assertThat(plan(34, 9000)).isEqualTo(new SlotPlan(34, 3, Grade.C, 1));
        assertThat(plan(0, 9000)).isEqualTo(new SlotPlan(34, 3, Grade.C, 0));
    }

    @Test
    void theWindowLimitsMeasureAndLines() {
        assertThat(SlotPlan.of(characters(5000, 9000), List.of(ONE, TWO), new SlotPlan.Room(60, 8)))
                .isEqualTo(new SlotPlan(58, 8, Grade.A, 42));
        assertThat(SlotPlan.of(characters(5000, 9000), List.of(ONE, TWO), new SlotPlan.Room(20, 2)))
                .isEqualTo(new SlotPlan(20, 2, Grade.A, 42));
    }

    @Test
    void swappingTheResponsesNeverChangesTheGeometry() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 5000; i++) {
            int one = random.nextInt(random.nextBoolean() ? 300 : 5000);
            int two = random.nextInt(random.nextBoolean() ? 300 : 5000);
            SlotPlan.Room room = new SlotPlan.Room(random.nextInt(20, 100), random.nextInt(1, 20));
            SlotPlan plan = SlotPlan.of(characters(one, two), List.of(ONE, TWO), room);
            assertThat(SlotPlan.of(characters(two, one), List.of(ONE, TWO), room))
                    .isEqualTo(plan);
            assertThat(SlotPlan.of(characters(one, two), List.of(TWO, ONE), room))
                    .isEqualTo(plan);
        }
    }

    @Test
    void growingTheLongerAnswerNeverChangesTheGeometry() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 2000; i++) {
            int shorter = random.nextInt(1000);
            assertThat(plan(shorter, shorter * 20 + 1)).isEqualTo(plan(shorter, shorter));
        }
    }

    @Test
    void inGradeATheShortestAnswerTakesMoreThanOneSlotful() {
        for (int characters = 103; characters < 3000; characters++) {
            SlotPlan plan = plan(characters, 100_000);
            assertThat(plan.grade()).isEqualTo(Grade.A);
            assertThat(plan.slotLines()).isLessThan(plan.shortestLines());
        }
    }

    @Test
    void atFirstSightTheLastTwoLinesOfAGradeAAreKeptBack_andTheLastOfAGradeB() {
        assertThat(plan(74 * 3 + 1, 9000).openRows()).isEqualTo(2);
        assertThat(plan(34 * 3, 9000).openRows()).isEqualTo(2);
        assertThat(plan(34 * 2, 9000).openRows()).isEqualTo(1);
        assertThat(plan(0, 9000).openRows()).isEqualTo(1);
        assertThat(plan(5000, 9000).openRows()).isEqualTo(14);
    }

    @Test
    void aTurnIsPlannedFromThatTurnAndAConversationFromAllAnswers() {
        Comparison item = new Comparison(
                new ItemId("i"),
                "legal",
                "advice",
                "en",
                List.of(new Turn(Role.USER, "?")),
                List.of(conversation("a"), conversation("b")),
                List.of(Scope.ofTurn(2), Scope.CONVERSATION));
        assertThat(Passage.judged(item, Scope.ofTurn(2)))
                .containsExactly(new Passage(new ResponseId("a"), 2), new Passage(new ResponseId("b"), 2));
        assertThat(Passage.judged(item, Scope.CONVERSATION)).hasSize(4);
    }

    private static Response conversation(String id) {
        return new Response(
                new ResponseId(id),
                List.of(new Turn(Role.ASSISTANT, "1"), new Turn(Role.USER, "?"), new Turn(Role.ASSISTANT, "2")));
    }

    @Test
    void barsComeFromTheSeedAndDifferBySide() {
        assertThat(SkeletonBars.widths(42, 0, 20))
                .isEqualTo(SkeletonBars.widths(42, 0, 20))
                .isNotEqualTo(SkeletonBars.widths(42, 1, 20))
                .isNotEqualTo(SkeletonBars.widths(42, 2, 20))
                .isNotEqualTo(SkeletonBars.widths(43, 0, 20))
                .allMatch(w -> w >= 0.3 && w <= 1);
    }

    @Test
    void aResponseAloneHasTheWindowsGeometryWhateverItSays() {
        SlotPlan.Room roomy = new SlotPlan.Room(90, 20);
        List<Grade> grades = new ArrayList<>();
        for (int lines = 0; lines <= 100; lines++) {
            int counted = lines;
            SlotPlan plan = SlotPlan.alone((measure, atMost) -> Math.min(counted, atMost), roomy);
            assertThat(plan.measure()).isEqualTo(66);
            assertThat(plan.slotLines()).isEqualTo(6);
            assertThat(plan.openRows()).isEqualTo(6);
            assertThat(plan.shortestLines()).isEqualTo(SlotPlan.MOST_COUNTED);
            grades.add(plan.grade());
        }
        assertThat(grades.subList(0, 7)).containsOnly(Grade.C);
        assertThat(grades.subList(7, 12)).containsOnly(Grade.B);
        assertThat(grades.subList(12, 101)).containsOnly(Grade.A);
    }

    @Test
    void aResponseAloneTakesTheRoomThatASmallWindowHas() {
        SlotPlan small = SlotPlan.alone((measure, atMost) -> atMost, new SlotPlan.Room(40, 4));
        assertThat(small.measure()).isEqualTo(40);
        assertThat(small.slotLines()).isEqualTo(4);
        assertThat(small.openRows()).isEqualTo(4);
        assertThat(small.grade()).isEqualTo(Grade.A);
    }
}
