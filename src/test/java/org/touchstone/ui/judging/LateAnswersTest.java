package org.touchstone.ui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.InMemorySession;
import org.touchstone.ui.compare.Studies;
import org.touchstone.workstation.session.OpenItem;

/** What arrives after the screen has been left is not shown on it. */
class LateAnswersTest {
    /** Work that is not done before it is asked to be. */
    private static final class Slow implements TaskRunner {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            waiting.add(() -> new DirectTaskRunner().run(work, onSuccess, onFailure));
            return () -> {};
        }

        void workOff() {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        }
    }

    private final ManualScheduler time = new ManualScheduler();
    private final Slow slow = new Slow();
    private final Study lax = Studies.study(Studies.NOTHING_ASKED, false);
    private final OpenItem first = Studies.open(lax, Studies.single("one", "Yes.", "No."));
    private final OpenItem second = Studies.open(lax, Studies.single("two", "It depends.", "Ask a lawyer."));
    private final InMemorySession session = new InMemorySession(List.of(first, second));
    private final CompareViewModel model = new CompareViewModel(session, slow, time, time::nanos, (open, within) -> {
        throw new AssertionError("Only comparisons are here");
    });
    private final List<Message> said = new ArrayList<>();

    LateAnswersTest() {
        model.judging().messageProperty().addListener((o, was, is) -> said.add(is));
    }

    @Test
    void anOpeningThatFailsLate() {
        session.failNext = true;
        model.judging().start(ItemFilter.ALL);
        model.judging().leave();
        slow.workOff();
        assertThat(said).isEmpty();
        assertThat(model.state()).isEqualTo(FlowState.OPENING);
        // Whoever comes back starts anew and is told.
        model.judging().start(ItemFilter.ALL);
        slow.workOff();
        assertThat(model.state()).isEqualTo(FlowState.FAILED);
    }

    @Test
    void aJudgmentThatIsRecordedLateCountsButOffersNothing() {
        model.judging().start(ItemFilter.ALL);
        slow.workOff();
        model.vote(1);
        model.proceed();
        model.judging().leave();
        slow.workOff();
        assertThat(session.decisions()).hasSize(1);
        assertThat(model.judging().flow().recordedProperty().get()).isEqualTo(1);
        assertThat(model.judging().flow().undoableProperty().get()).isFalse();
        assertThat(model.judging().itemProperty().get().orElseThrow().key()).isEqualTo(first.key());
    }

    @Test
    void aLookAheadThatEndsLate() {
        model.judging().start(ItemFilter.ALL);
        slow.workOff();
        time.advance(ItemFlow.LOOK_AHEAD_AFTER);
        model.judging().leave();
        slow.workOff();
        assertThat(model.judging().flow().aheadProperty().get()).isEmpty();
    }

    @Test
    void aJudgmentThatIsTakenBackLateIsNotShown() {
        model.judging().start(ItemFilter.ALL);
        slow.workOff();
        model.vote(1);
        model.proceed();
        slow.workOff();
        said.clear();
        model.judging().flow().undo();
        model.judging().leave();
        slow.workOff();
        assertThat(session.decisions()).isEmpty();
        assertThat(said).isEmpty();
        assertThat(model.judging().itemProperty().get().orElseThrow().key()).isEqualTo(second.key());
    }
}
