package org.touchstone.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.touchstone.charts.ChartFrame;
import org.touchstone.charts.ChartMark;
import org.touchstone.charts.Picture;
import org.touchstone.charts.figure.PlaceholderChart;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.study.StudyId;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.pages.PageState;
import org.touchstone.workstation.quality.OwnRetest;
import org.touchstone.workstation.quality.OwnVote;
import org.touchstone.workstation.quality.OwnWork;

class QualityViewModelTest {
    private static final StudyId STUDY = new StudyId("study");

    private final AtomicReference<OwnWork> work = new AtomicReference<>(new OwnWork(List.of(), List.of(), false));
    private final List<String> opened = new ArrayList<>();
    private final QualityViewModel model = new QualityViewModel(
            () -> Objects.requireNonNull(work.get()),
            new DirectTaskRunner(),
            (words, items) -> opened.add(words + " " + items.size()));

    private static ItemKey item(int number) {
        return new ItemKey(STUDY, new ItemId("item-" + number));
    }

    /** Votes at these positions, each two minutes long. */
    private static List<OwnVote> votes(int... positions) {
        List<OwnVote> votes = new ArrayList<>();
        for (int position : positions) {
            votes.add(new OwnVote(item(votes.size()), "Advice", position, 120_000));
        }
        return votes;
    }

    private static int[] drawn(int n, double left) {
        Random random = new Random(3);
        return random.doubles(n)
                .mapToInt(x -> (x < left ? -1 : 1) * (1 + random.nextInt(3)))
                .toArray();
    }

    private void show(List<OwnVote> votes) {
        work.set(new OwnWork(votes, List.of(), false));
        model.refresh();
    }

    private Picture.Words words(int card) {
        return model.cards().get(card).chart().draw(ChartFrame.page()).words();
    }

    @Test
    void nothingJudgedIsAStateOfItsOwn() {
        model.refresh();
        assertThat(model.state().get()).isEqualTo(PageState.EMPTY);
    }

    @Test
    void fewVotesSayWhatIsMissing() {
        show(votes(-1, 2, 0));
        assertThat(model.state().get()).isEqualTo(PageState.READY);
        assertThat(model.cards()).hasSize(5).allMatch(card -> card.number().isEmpty());
        List<String> sentences = model.cards().stream()
                .map(card -> ((PlaceholderChart) card.chart()).sentence())
                .toList();
        assertThat(sentences.get(0)).startsWith("Not estimable yet: it needs 10 votes for a side, and there are 2.");
        assertThat(sentences.get(4)).contains("there are none yet");
    }

    @Test
    void sideIsToldWithItsIntervalButNoHabitFromFewVotes() {
        show(votes(-1, -2, -1, -1, -3, -1, -1, -2, 1, 2, 0));
        assertThat(model.cards().get(0).number())
                .isEqualTo("Left 80 % (95 % interval 49 to 94 %) of 10 votes for a side");
        assertThat(words(0).finding()).contains("80 %").contains("fewer than 100 votes cannot show a habit");
    }

    @Test
    void habitIsToldFromManyVotesOnly() {
        show(votes(drawn(400, 0.65)));
        assertThat(words(0).finding()).contains("look at some of these items again");
        show(votes(drawn(400, 0.5)));
        assertThat(words(0).finding()).contains("show no habit");
    }

    @Test
    void stepsInARowAreToldApartFromChance() {
        show(votes(drawn(200, 0.5)));
        assertThat(words(2).finding()).endsWith("This is what chance would give.");
        int[] straight = drawn(200, 0.5);
        java.util.Arrays.fill(straight, 60, 110, 1);
        show(votes(straight));
        assertThat(words(2).finding()).contains("more than chance");
        assertThat(model.cards().get(2).number()).contains("longest row 5");
        show(votes(new int[60]));
        assertThat(words(2).finding()).isEqualTo("Not estimable: all of your votes are the same step of the scale.");
        assertThat(model.cards().get(2).number()).isEmpty();
    }

    @Test
    void timeIsAMedianWithItsInterval() {
        show(votes(drawn(30, 0.5)));
        assertThat(model.cards().get(3).number()).isEqualTo("Median 2 min (95 % interval 2 min to 2 min), 30 items");
    }

    @Test
    void itemsThatCameBackTellTheNoiseFloor() {
        List<OwnRetest> retests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            retests.add(new OwnRetest(item(i), new RetestConsistency.Twice(i % 3, i < 6 ? i % 3 : -3, true)));
        }
        work.set(new OwnWork(votes(1, 1, -1), retests, false));
        model.refresh();
        assertThat(words(4).finding()).isEqualTo("You gave the same step on 6 of 8 repeated items.");
        assertThat(model.cards().get(4).number()).startsWith("Same step 75 % (95 % interval 41 to 93 %)");
        model.open(model.cards().get(4), 2);
        assertThat(opened).containsExactly("Judged twice: further apart 2");
    }

    @Test
    void pointsLeadToTheItemsBehindThem() {
        show(votes(-1, -2, -1, -1, -3, -1, -1, -2, 1, 2, 0));
        model.open(model.cards().get(0), 0);
        model.open(model.cards().get(1), 0);
        assertThat(model.leads(model.cards().get(1), 6)).isFalse();
        model.open(model.cards().get(1), 6);
        model.open(model.cards().get(3), 0);
        assertThat(opened).containsExactly("Left side chosen, Advice 8", "Left much better 1");
    }

    @Test
    void everyPointOfAPictureHasAtMostOnePlaceToGo() {
        show(votes(drawn(120, 0.5)));
        for (QualityCard card : model.cards()) {
            long spots = card.chart().draw(ChartFrame.page()).marks().stream()
                    .filter(ChartMark.Spot.class::isInstance)
                    .count();
            assertThat((long) card.points().size()).isLessThanOrEqualTo(spots);
        }
    }

    @Test
    void failureIsAStateAndTryingAgainLeavesIt() {
        QualityViewModel failing = new QualityViewModel(
                () -> {
                    if (opened.isEmpty()) {
                        throw new IllegalStateException("unreadable");
                    }
                    return new OwnWork(votes(1), List.of(), true);
                },
                new DirectTaskRunner(),
                (words, items) -> {});
        failing.refresh();
        assertThat(failing.state().get()).isEqualTo(PageState.FAILED);
        opened.add("now");
        failing.refresh();
        assertThat(failing.state().get()).isEqualTo(PageState.READY);
        assertThat(failing.cut().get()).isTrue();
    }
}
