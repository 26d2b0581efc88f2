package org.touchstone.ui.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.testing.ManualScheduler;

class LeavingTest {
    private final ManualScheduler time = new ManualScheduler();
    private final List<String> done = new ArrayList<>();

    /** Takes work and never comes to it, as a thread does that hangs in something else. */
    private static final class Hanging implements TaskRunner {
        @Override
        public <T> Subscription run(
                Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            return () -> {};
        }
    }

    private ProfileCloser leaving(TaskRunner desk, TaskRunner elsewhere, Runnable close) {
        return new ProfileCloser(close, new ProfileCloser.Ways(desk, elsewhere, time), () -> done.add("gone on"));
    }

    @Test
    void closesAtOnceWhenEverythingIsKept() {
        leaving(new DirectTaskRunner(), new Hanging(), () -> done.add("closed")).begin(Runnable::run);
        assertThat(done).containsExactly("closed", "gone on");
        assertThat(time.isEmpty()).isTrue();
    }

    @Test
    void closesElsewhereWhenTheDeskHangs() {
        leaving(new Hanging(), new DirectTaskRunner(), () -> done.add("closed")).begin(Runnable::run);
        assertThat(done).isEmpty();
        time.advance(ProfileCloser.AT_MOST);
        assertThat(done).containsExactly("closed", "gone on");
    }

    @Test
    void closesWhenWhatWasEnteredIsNeverSettled() {
        leaving(new DirectTaskRunner(), new DirectTaskRunner(), () -> done.add("closed"))
                .begin(never -> {});
        time.advance(ProfileCloser.AT_MOST);
        assertThat(done).containsExactly("closed", "gone on");
    }

    @Test
    void goesOnOnceThoughBothWaysComeToTheirEnd() {
        List<Runnable> settled = new ArrayList<>();
        leaving(new DirectTaskRunner(), new DirectTaskRunner(), () -> done.add("closed"))
                .begin(settled::add);
        time.advance(ProfileCloser.AT_MOST);
        settled.forEach(Runnable::run);
        assertThat(done).containsExactly("closed", "gone on", "closed");
    }

    @Test
    void goesOnAlsoWhenClosingFails() {
        leaving(new DirectTaskRunner(), new Hanging(), () -> {
                    throw new OutOfMemoryError("heap");
                })
                .begin(Runnable::run);
        assertThat(done).containsExactly("gone on");
    }
}
