package org.touchstone.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Findings;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Reading;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.study.ItemKey;
import org.touchstone.domain.study.Scope;
import org.touchstone.domain.study.Study;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.workstation.session.OpenItem;
import org.touchstone.workstation.session.QueueFilter;

class ItemFlowTest {
    private final Study lax = Studies.study(Studies.NOTHING_ASKED, false);
    private final OpenItem first = Studies.open(lax, Studies.single("first", "Yes.", "No."));
    private final OpenItem second = Studies.open(lax, Studies.single("second", "Yes.", "No."));
    private final OpenItem third = Studies.open(lax, Studies.single("third", "Yes.", "No."));
    private final Set<ItemKey> ofAnotherKind = new HashSet<>();
    private final List<String> heard = new ArrayList<>();
    private final ManualScheduler time = new ManualScheduler();
    private final ItemFlow flow = new ItemFlow(
            new InMemorySession(List.of(first, second, third)),
            new SerialTasks(new DirectTaskRunner()),
            time,
            new ItemFlow.Desk() {
                @Override
                public void show(OpenItem open) {
                    heard.add("show " + open.item().id());
                }

                @Override
                public boolean takes(OpenItem open) {
                    return !ofAnotherKind.contains(open.key());
                }

                @Override
                public void passOn(OpenItem open, Optional<QueueFilter> within) {
                    heard.add("pass on " + open.item().id() + (within.isPresent() ? " of the queue" : " by name"));
                }

                @Override
                public void clear() {
                    heard.add("clear");
                }

                @Override
                public void say(Message sentence) {}
            });

    private void submit(OpenItem open) {
        Vote vote = Vote.NONE.with(Preference.tie(Scope.CONVERSATION));
        Draft draft = new Draft(new ComparisonDecision(vote, null), Findings.NONE, Reading.everything(2), 1);
        flow.submit(open, draft, DisplayFacts.notShown(2));
    }

    @Test
    void anItemOfAnotherKindThatComesNextIsPassedOn() {
        ofAnotherKind.add(second.key());
        flow.start(QueueFilter.ALL);
        submit(first);
        assertThat(heard).containsExactly("show first", "clear", "pass on second of the queue");
        assertThat(flow.stateProperty().get()).isEqualTo(CompareState.OPENING);
    }

    @Test
    void anItemOfAnotherKindThatWasAskedForByNameIsPassedOnAsSuch() {
        ofAnotherKind.add(second.key());
        flow.open(second.key());
        assertThat(heard).containsExactly("clear", "pass on second by name");
    }

    @Test
    void anItemOfAnotherKindIsNotLaidOutAhead() {
        ofAnotherKind.add(second.key());
        flow.start(QueueFilter.ALL);
        time.advance(ItemFlow.LOOK_AHEAD_AFTER);
        assertThat(flow.aheadProperty().get()).isEmpty();
        ofAnotherKind.clear();
        flow.start(QueueFilter.ALL);
        time.advance(ItemFlow.LOOK_AHEAD_AFTER);
        assertThat(flow.aheadProperty().get()).map(OpenItem::key).contains(second.key());
    }

    @Test
    void anItemThatWasPassedOnIsShownAndItsQueueGoesOn() {
        flow.take(first, QueueFilter.ALL);
        assertThat(flow.undoableProperty().get()).isFalse();
        submit(first);
        flow.take(second, QueueFilter.ALL);
        assertThat(heard).containsExactly("show first", "show second", "show second");
        assertThat(flow.undoableProperty().get()).isTrue();
        assertThat(flow.isSingle()).isFalse();
    }
}
