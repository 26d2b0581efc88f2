package org.touchstone.workstation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.work.ItemFilter;
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
        bench.session.submit(first, Bench.forLeft(first, 3), DisplayFacts.NOT_SHOWN);
        OpenItem second = next();
        bench.session.submit(second, Bench.forLeft(second, 1), DisplayFacts.NOT_SHOWN);
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
        bench.session.submit(again, Bench.forLeft(again, 2), DisplayFacts.NOT_SHOWN);
        assertThat(quality.read().votes()).extracting(OwnVote::position).containsExactlyInAnyOrder(-2, -1);
    }

    @Test
    void itemsSentOnWithoutAVoteAreNoVotes() throws Exception {
        OpenItem item = next();
        Findings passed = new Findings(List.of(), "", List.of(), List.of(), Set.of(Flag.NOT_MY_FIELD), -1);
        bench.session.submit(item, new Draft(Vote.NONE, null, passed, 0, 0, 0, 1_000), DisplayFacts.NOT_SHOWN);
        assertThat(quality.read().votes()).isEmpty();
    }

    @Test
    void reviewGivesTheItemsBehindANumber() throws Exception {
        OpenItem first = next();
        bench.session.submit(first, Bench.forLeft(first, 3), DisplayFacts.NOT_SHOWN);
        OpenItem second = next();
        bench.session.submit(second, Bench.forLeft(second, 1), DisplayFacts.NOT_SHOWN);
        assertThat(new StoredReview(bench.store).of(List.of(second.key(), Bench.item(99)), ""))
                .extracting(row -> row.judgment().item())
                .containsExactly(second.item().id());
    }
}
