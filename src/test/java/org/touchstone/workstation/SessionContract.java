package org.touchstone.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.Requirements;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.kinds.KindExample;
import org.touchstone.kinds.KindExamples;
import org.touchstone.workstation.checklist.Unmet;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/** What every session keeps, whether it stands on a store or in memory for tests of screens. */
public abstract class SessionContract {
    private static final Requirements NOTHING = new Requirements(0, false, false, false, false);
    private static final Requirements STRICT = new Requirements(2, true, false, false, true);

    private final KindExample example = KindExamples.ALL.stream()
            .filter(e -> e.kind() == ItemKind.COMPARISON)
            .findFirst()
            .orElseThrow();

    /** A session over one study that asks for this, with these items due in this order. */
    protected abstract AnnotationSession session(Requirements requirements, List<Item> items) throws Exception;

    private AnnotationSession session(Requirements requirements) throws Exception {
        return session(requirements, example.items());
    }

    private static OpenItem next(AnnotationSession session) {
        return session.next(ItemFilter.ALL).orElseThrow();
    }

    private static Draft draft(OpenItem item, org.touchstone.domain.judgment.Decision decision, int confidence) {
        Findings findings = new Findings(List.of(), "", List.of(), List.of(), Set.of(), confidence);
        return new Draft(decision, findings, Reading.everything(item.plan().places()), 4_000);
    }

    private Draft complete(OpenItem item) {
        return draft(item, example.complete(item.item()), 80);
    }

    private static DisplayFacts unseen(OpenItem item) {
        return DisplayFacts.notShown(item.plan().places());
    }

    @Test
    void itemsComeOneAfterTheOtherUntilAllAreJudged() throws Exception {
        AnnotationSession session = session(NOTHING);
        List<ItemId> judged = new ArrayList<>();
        for (Item expected : example.items()) {
            OpenItem item = next(session);
            assertThat(item.item()).isEqualTo(expected);
            assertThat(item.revising()).isNull();
            assertThat(item.draft().reading())
                    .isEqualTo(Reading.untouched(item.plan().places()));
            session.submit(item, complete(item), unseen(item));
            judged.add(item.item().id());
        }
        assertThat(judged).doesNotHaveDuplicates();
        assertThat(session.next(ItemFilter.ALL)).isEmpty();
        assertThat(session.resume()).isEmpty();
    }

    @Test
    void lookingAheadChangesNothing() throws Exception {
        AnnotationSession session = session(NOTHING);
        OpenItem first = next(session);
        OpenItem ahead = session.peekAfter(first.key(), ItemFilter.ALL).orElseThrow();
        assertThat(ahead.key()).isNotEqualTo(first.key());
        assertThat(session.resume().orElseThrow().key()).isEqualTo(first.key());
        assertThat(next(session).key()).isEqualTo(first.key());
        session.submit(first, complete(first), unseen(first));
        assertThat(next(session)).isEqualTo(ahead);
    }

    @Test
    void workThatWasKeptComesBack() throws Exception {
        AnnotationSession session = session(NOTHING);
        OpenItem first = next(session);
        Draft begun = draft(first, example.halfway(first.item()), 60);
        session.saveDraft(first, begun);
        assertThat(session.open(first.key()).draft()).isEqualTo(begun);
        assertThat(session.open(first.key()).plan()).isEqualTo(first.plan());
        assertThat(session.resume().orElseThrow().draft()).isEqualTo(begun);
    }

    @Test
    void whatTheStudyAsksForIsRefusedWithoutAndTakenWith() throws Exception {
        AnnotationSession session = session(STRICT);
        OpenItem item = next(session);
        Draft unread = new Draft(
                example.complete(item.item()),
                Findings.NONE,
                Reading.untouched(item.plan().places()),
                1);
        assertThat(item.checklist().unmet(unread)).containsExactly(Unmet.ALL_READ, Unmet.CONFIDENCE);
        assertThatThrownBy(() -> session.submit(item, unread, unseen(item))).isInstanceOf(IllegalStateException.class);
        assertThat(session.undoable()).isEmpty();
        session.submit(item, complete(item), unseen(item));
        assertThat(session.undoable()).isPresent();
    }

    @Test
    void whatWasDecidedElsewhereNeedsItsDecisionOnly() throws Exception {
        AnnotationSession session = session(STRICT);
        OpenItem item = next(session);
        Reading unread = Reading.untouched(item.plan().places());
        Draft nothing = new Draft(item.draft().decision(), Findings.NONE, unread, 0);
        assertThatThrownBy(() -> session.submitRecorded(item, nothing, 5)).isInstanceOf(IllegalStateException.class);
        session.submitRecorded(item, new Draft(example.strong(item.item()), Findings.NONE, unread, 0), 5);
        assertThat(next(session).key()).isNotEqualTo(item.key());
    }

    @Test
    void whatTheItemDoesNotHaveIsRefused() throws Exception {
        AnnotationSession session = session(NOTHING);
        OpenItem item = next(session);
        CriterionScore stranger = new CriterionScore("none", new ResponseId("nobody"), 1);
        Findings misfit = new Findings(List.of(stranger), "", List.of(), List.of(), Set.of(), -1);
        assertThatThrownBy(() -> session.submit(item, complete(item).withFindings(misfit), unseen(item)))
                .isInstanceOf(IllegalArgumentException.class);
        ItemKey unknown = new ItemKey(item.study().id(), new ItemId("nowhere"));
        assertThatThrownBy(() -> session.open(unknown)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anItemIsNotJudgedTwiceByOneOpening() throws Exception {
        AnnotationSession session = session(NOTHING);
        OpenItem item = next(session);
        session.submit(item, complete(item), unseen(item));
        assertThatThrownBy(() -> session.submit(item, complete(item), unseen(item)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLastJudgmentCanBeTakenBackOnce() throws Exception {
        AnnotationSession session = session(NOTHING);
        assertThat(session.undoable()).isEmpty();
        assertThatThrownBy(session::undo).isInstanceOf(IllegalStateException.class);
        OpenItem item = next(session);
        var id = session.submit(item, complete(item), unseen(item));
        assertThat(session.undoable()).contains(id);
        OpenItem reopened = session.undo();
        assertThat(reopened.key()).isEqualTo(item.key());
        assertThat(reopened.plan()).isEqualTo(item.plan());
        assertThat(reopened.draft()).isEqualTo(complete(item));
        assertThat(reopened.revising()).isNull();
        assertThat(session.undoable()).isEmpty();
        assertThat(next(session).key()).isEqualTo(item.key());
    }

    @Test
    void aJudgedItemOpensForARevisionWithWhatWasSaid() throws Exception {
        AnnotationSession session = session(NOTHING);
        OpenItem item = next(session);
        var id = session.submit(item, complete(item), unseen(item));
        OpenItem again = session.open(item.key());
        assertThat(again.revising())
                .isNotNull()
                .satisfies(judged -> assertThat(judged.id()).isEqualTo(id));
        assertThat(again.plan().order()).isEqualTo(item.plan().order());
        assertThat(again.draft().decision()).isEqualTo(example.complete(item.item()));
        assertThat(again.draft().reading().allEndsSeen()).isTrue();
        session.submit(again, draft(again, example.strong(item.item()), 90), unseen(again));
        assertThat(session.open(item.key()).draft().decision()).isEqualTo(example.strong(item.item()));
    }
}
