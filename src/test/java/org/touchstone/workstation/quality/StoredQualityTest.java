package org.touchstone.workstation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.presentation.Sides;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.stats.agreement.RetestConsistency;
import org.touchstone.testing.Pairs;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.library.StoredReview;
import org.touchstone.workstation.session.OpenItem;

class StoredQualityTest {
    @TempDir
    Path folder;

    private final Bench bench = new Bench();
    private final Quality quality = new StoredQuality(bench.store);

    @BeforeEach
    void takePack() throws Exception {
        bench.take(new PackOrder(), folder);
    }

    private OpenItem next() {
        return bench.session.next(ItemFilter.ALL).orElseThrow();
    }

    @Test
    void votesAreThoseInForceInTheirOrderByTheSidesAsPainted() throws Exception {
        OpenItem first = next();
        bench.session.submit(first, Bench.forLeft(first, 3), DisplayFacts.notShown(2));
        OpenItem second = next();
        bench.session.submit(second, Bench.forLeft(second, 1), DisplayFacts.notShown(2));
        OwnWork work = quality.read();
        assertThat(work.votes()).extracting(OwnVote::item).containsExactly(first.key(), second.key());
        assertThat(work.votes()).extracting(OwnVote::position).containsExactly(-3, -1);
        assertThat(work.votes()).extracting(OwnVote::activeMillis).containsExactly(5_000L, 5_000L);
        assertThat(work.sides())
                .containsExactly(new OwnWork.SideShare(first.study().title(), 2, 2));
        assertThat(work.steps()).containsExactly(1, 0, 1, 0, 0, 0, 0);
        assertThat(work.retests()).isEmpty();
        assertThat(work.earlierLeftOut()).isFalse();
        OpenItem again = bench.session.open(first.key());
        bench.session.submit(again, Bench.forLeft(again, 2), DisplayFacts.notShown(2));
        assertThat(quality.read().votes()).extracting(OwnVote::position).containsExactlyInAnyOrder(-2, -1);
    }

    @Test
    void itemsSentOnWithoutAVoteAreNoVotes() throws Exception {
        OpenItem item = next();
        Findings passed = new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.NOT_MY_FIELD), -1);
        bench.session.submit(
                item,
                new Draft(new ComparisonDecision(Vote.NONE, null), passed, Reading.untouched(2), 1_000),
                DisplayFacts.notShown(2));
        assertThat(quality.read().votes()).isEmpty();
    }

    @Test
    void anItemGivenTwiceUnderAnotherIdIsComparedByResponseWhateverTheSides() throws Exception {
        PackOrder twice = new PackOrder();
        twice.study = "twice";
        twice.items = 12;
        twice.repeats = 12;
        bench.take(twice, folder);
        ItemFilter within = new ItemFilter(twice.study().id(), null, null, null);
        List<OpenItem> judged = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            OpenItem item = bench.session.next(within).orElseThrow();
            // The response whose id sorts first is preferred, and by one step more the second time.
            Preference vote = new Preference(
                    Scope.CONVERSATION,
                    Pairs.sides(item).order().stream().sorted().findFirst().orElseThrow(),
                    i < 12 ? 2 : 3);
            Draft draft = new Draft(
                    new ComparisonDecision(Vote.NONE.with(vote), null), Findings.NONE, Reading.everything(2), 1_000);
            bench.session.submit(item, draft, DisplayFacts.notShown(2));
            judged.add(item);
        }
        List<OwnRetest> expected = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Sides first = Pairs.sides(judged.get(i));
            Sides again = Pairs.sides(judged.get(i + 12));
            boolean firstOnLeft = first.left().value().startsWith("x");
            boolean swapped = firstOnLeft != again.left().value().startsWith("x");
            int sign = firstOnLeft ? -1 : 1;
            expected.add(
                    new OwnRetest(judged.get(i + 12).key(), new RetestConsistency.Twice(sign * 2, sign * 3, swapped)));
        }
        assertThat(quality.read().retests()).containsExactlyElementsOf(expected);
        assertThat(expected)
                .anyMatch(r -> r.answers().swapped())
                .anyMatch(r -> !r.answers().swapped());
        OpenItem revised = bench.session.open(judged.get(0).key());
        bench.session.submit(revised, revised.draft(), DisplayFacts.notShown(2));
        assertThat(quality.read().retests()).hasSize(12);
    }

    @Test
    void reviewGivesTheItemsBehindANumber() throws Exception {
        OpenItem first = next();
        bench.session.submit(first, Bench.forLeft(first, 3), DisplayFacts.notShown(2));
        OpenItem second = next();
        bench.session.submit(second, Bench.forLeft(second, 1), DisplayFacts.notShown(2));
        assertThat(new StoredReview(bench.store).of(List.of(second.key(), Bench.item(99)), ""))
                .extracting(row -> row.judgment().item())
                .containsExactly(second.item().id());
    }
}
