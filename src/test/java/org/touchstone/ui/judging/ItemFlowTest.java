package org.touchstone.ui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.DisplayFacts;
import org.touchstone.domain.presentation.Reading;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.SerialTasks;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.ui.compare.Studies;
import org.touchstone.workstation.session.OpenItem;

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
                public void passOn(OpenItem open, Optional<ItemFilter> within) {
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
        flow.start(ItemFilter.ALL);
        submit(first);
        assertThat(heard).containsExactly("show first", "clear", "pass on second of the queue");
        assertThat(flow.stateProperty().get()).isEqualTo(FlowState.OPENING);
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
        flow.start(ItemFilter.ALL);
        time.advance(ItemFlow.LOOK_AHEAD_AFTER);
        assertThat(flow.aheadProperty().get()).isEmpty();
        ofAnotherKind.clear();
        flow.start(ItemFilter.ALL);
        time.advance(ItemFlow.LOOK_AHEAD_AFTER);
        assertThat(flow.aheadProperty().get()).map(OpenItem::key).contains(second.key());
    }

    @Test
    void anItemThatWasPassedOnIsShownAndItsQueueGoesOn() {
        flow.take(first, ItemFilter.ALL);
        assertThat(flow.undoableProperty().get()).isFalse();
        submit(first);
        flow.take(second, ItemFilter.ALL);
        assertThat(heard).containsExactly("show first", "show second", "show second");
        assertThat(flow.undoableProperty().get()).isTrue();
        assertThat(flow.isSingle()).isFalse();
    }
}
