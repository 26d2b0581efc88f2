package org.touchstone.tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands work to a task runner one piece at a time, in order, because a session serves one caller at a time. Screen
 * thread only.
 */
public final class SerialTasks {
    private final TaskRunner runner;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Runnable settled;
    private boolean busy;

    public SerialTasks(TaskRunner runner) {
        this.runner = runner;
    }

    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        waiting.add(() -> runner.run(
                work,
                result -> finish(() -> onSuccess.accept(result)),
                failure -> finish(() -> onFailure.accept(failure))));
        startNext();
    }

    /** Runs this once nothing runs and nothing waits, at the latest work that was handed over before. */
    public void whenIdle(Runnable then) {
        if (busy || !waiting.isEmpty()) {
            settled = settled == null ? then : both(settled, then);
        } else {
            then.run();
        }
    }

    private static Runnable both(Runnable first, Runnable second) {
        return () -> {
            try {
                first.run();
            } finally {
                second.run();
            }
        };
    }

    private void startNext() {
        if (busy) {
            return;
        }
        Runnable next = waiting.poll();
        if (next != null) {
            busy = true;
            next.run();
            return;
        }
        Runnable then = settled;
        settled = null;
        if (then != null) {
            then.run();
        }
    }

    private void finish(Runnable outcome) {
        busy = false;
        try {
            outcome.run();
        } finally {
            startNext();
        }
    }
}
