package org.touchstone.workstation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Exposure;
import org.touchstone.domain.judgment.Grade;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.workstation.Bench;
import org.touchstone.workstation.PackOrder;
import org.touchstone.workstation.library.Library;

/** A vote given again after something told the lengths says so. */
class ExposuresTest {
    private static final StudyId STUDY = new StudyId("study");
    private static final DisplayFacts SHOWN =
            new DisplayFacts(66, 5, Grade.A, 2100, 0, 125, 1280, 800, 0, 0, 2, 1, 3, false);

    @TempDir
    Path folder;

    private final Bench bench = new Bench();

    private void take(int revealPerMille) throws Exception {
        PackOrder order = new PackOrder();
        order.revealPerMille = revealPerMille;
        bench.take(order, folder);
    }

    @BeforeEach
    void nothingTakenYet() {
        assertThat(bench.store.head().seq()).isEqualTo(1);
    }

    private OpenItem judge(DisplayFacts display) throws Exception {
        OpenItem item = bench.session.next(ItemFilter.ALL).orElseThrow();
        bench.session.submit(item, voted(item, 3), display);
        return item;
    }

    private static Draft voted(OpenItem item, int strength) {
        Draft draft = Bench.forLeft(item, strength);
        return item.reveals() ? new Draft(draft.blind(), draft.blind(), draft.findings(), 0, 0, 3, 5_000) : draft;
    }

    private Set<Exposure> revised(OpenItem item) throws Exception {
        OpenItem again = bench.session.open(item.key());
        bench.session.submit(again, again.reveals() ? again.draft() : voted(again, 1), SHOWN);
        return inForce(item).display().unblinded();
    }

    private Judgment inForce(OpenItem item) {
        return Library.judgment(bench.store.inForce(item.key()).orElseThrow());
    }

    @Test
    void aFirstVoteAndAPlainRevisionOfItAreNotMarked() throws Exception {
        take(0);
        OpenItem item = judge(SHOWN);
        assertThat(inForce(item).display()).isEqualTo(SHOWN);
        bench.export().preview(STUDY, 100);
        assertThat(revised(item)).isEmpty();
    }

    @Test
    void aRevisionAfterTheDisplayFactsWereReadIsMarked_andSoIsTheNext() throws Exception {
        take(0);
        OpenItem item = judge(SHOWN);
        bench.export().previewInFull(STUDY, 100);
        OpenItem later = judge(SHOWN);
        bench.restart(true);
        assertThat(revised(item)).containsExactly(Exposure.OUTBOX);
        assertThat(revised(item)).containsExactly(Exposure.OUTBOX);
        assertThat(revised(later)).isEmpty();
    }

    @Test
    void aVoteTakenBackAndGivenAgainIsMarked_wheneverTheFactsWereRead() throws Exception {
        take(0);
        OpenItem item = judge(SHOWN);
        OpenItem reopened = bench.session.undo();
        bench.export().previewInFull(STUDY, 100);
        bench.session.saveDraft(reopened, voted(reopened, 2));
        bench.restart(false);
        OpenItem resumed = bench.session.resume().orElseThrow();
        bench.session.submit(resumed, voted(resumed, 1), SHOWN);
        assertThat(inForce(item).display().unblinded()).containsExactly(Exposure.OUTBOX);
    }

    @Test
    void aVoteTakenBackAtOnceIsNotMarked() throws Exception {
        take(0);
        OpenItem item = judge(SHOWN);
        OpenItem reopened = bench.session.undo();
        bench.session.submit(reopened, voted(reopened, 1), SHOWN);
        assertThat(inForce(item).display().unblinded()).isEmpty();
    }

    @Test
    void whatComesAfterARevealIsMarked() throws Exception {
        take(1000);
        OpenItem item = judge(SHOWN);
        assertThat(revised(item)).containsExactly(Exposure.REVEAL);
        OpenItem reopened = bench.session.undo();
        bench.session.submit(reopened, reopened.draft(), SHOWN);
        assertThat(inForce(item).display().unblinded()).containsExactly(Exposure.REVEAL);
    }

    @Test
    void whatComesAfterPlainPanesOrSkimmingIsMarked() throws Exception {
        take(0);
        OpenItem plain = judge(new DisplayFacts(0, 0, Grade.NONE, 1, 0, 100, 1, 1, 0, 0, 0, 0, 0, true));
        OpenItem skimmed = judge(SHOWN.withSkims(2, 0, true));
        assertThat(revised(plain)).containsExactly(Exposure.PLAIN);
        assertThat(revised(skimmed)).containsExactly(Exposure.SKIM);
        assertThat(inForce(skimmed).display().grade()).isEqualTo(Grade.A);
    }
}
