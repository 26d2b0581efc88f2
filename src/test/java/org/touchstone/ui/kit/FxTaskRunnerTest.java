package org.touchstone.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.touchstone.tasks.BrokenWorkException;
import org.touchstone.tasks.BrokenWorkException.ErrorKind;
import org.touchstone.ui.kit.pages.LongWork;

class FxTaskRunnerTest {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
    private final FxTaskRunner runner = new FxTaskRunner(executor);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private Object outcome(FxTaskRunner of, Callable<String> work) throws InterruptedException {
        var unused = of.run(work, outcomes::add, outcomes::add);
        return outcomes.poll(20, TimeUnit.SECONDS);
    }

    private static Callable<String> failing(Error error) {
        return () -> {
            throw error;
        };
    }

    @Test
    void everyErrorOfTheWorkIsDeliveredAndTheRunnerGoesOn() throws InterruptedException {
        for (Error error : List.of(
                new OutOfMemoryError("heap"),
                new StackOverflowError(),
                new NoClassDefFoundError("gone"),
                new AssertionError("never"))) {
            assertThat(outcome(runner, failing(error))).isInstanceOfSatisfying(BrokenWorkException.class, broken -> {
                assertThat(broken).hasCause(error);
                assertThat(broken.sentence())
                        .contains("nothing that was saved is lost")
                        .doesNotContain("heap");
            });
            assertThat(outcome(runner, () -> "goes on")).isEqualTo("goes on");
        }
    }

    @Test
    void whatRanOutHasAStableCode() throws InterruptedException {
        assertThat(kind(new OutOfMemoryError())).isEqualTo(ErrorKind.MEMORY);
        assertThat(kind(new StackOverflowError())).isEqualTo(ErrorKind.DEPTH);
        assertThat(kind(new ExceptionInInitializerError(new OutOfMemoryError())))
                .isEqualTo(ErrorKind.MEMORY);
        assertThat(kind(new NoClassDefFoundError())).isEqualTo(ErrorKind.OTHER);
        assertThat(ErrorKind.MEMORY.code()).isEqualTo("TS-MEMORY");
        assertThat(ErrorKind.DEPTH.code()).isEqualTo("TS-DEPTH");
        assertThat(ErrorKind.OTHER.code()).isEqualTo("TS-BROKEN");
    }

    private ErrorKind kind(Error error) throws InterruptedException {
        return ((BrokenWorkException) outcome(runner, failing(error))).kind();
    }

    @Test
    void workThatNoThreadTakesFailsInsteadOfBeingWaitedFor() throws InterruptedException {
        executor.shutdown();
        assertThat(outcome(runner, () -> "never")).isInstanceOf(RejectedExecutionException.class);
        FxTaskRunner threadless = new FxTaskRunner(work -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        assertThat(outcome(threadless, () -> "never")).isInstanceOf(BrokenWorkException.class);
    }

    @Test
    void longWorkThatEndsInAnErrorIsNotRunningAnyMore() throws Exception {
        LongWork work = new LongWork(runner, FxThread::run);
        FxThread.later(() -> work.start(
                "Importing",
                progress -> {
                    throw new OutOfMemoryError("heap");
                },
                outcomes::add,
                failure -> outcomes.add(List.of(failure, work.isRunning()))));
        assertThat(outcomes.poll(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(List.class, told -> {
            assertThat(told.get(0)).isInstanceOf(BrokenWorkException.class);
            assertThat(told.get(1)).isEqualTo(false);
        });
    }

    @Test
    void longWorkThatIsAskedToStopSaysSo() throws Exception {
        LongWork work = new LongWork(new FxTaskRunner(task -> {}), Runnable::run);
        work.start("Importing", progress -> "", outcomes::add, outcomes::add);
        work.cancel();
        work.cancel();
        assertThat(work.title().get()).isEqualTo("Importing: stopping");
    }
}
