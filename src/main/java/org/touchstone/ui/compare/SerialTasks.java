package org.touchstone.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.touchstone.tasks.TaskRunner;

/**
 * Hands work to a task runner one piece at a time, in order, because a session serves one caller at a time. Screen
 * thread only.
 */
final class SerialTasks {
    private final TaskRunner runner;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    SerialTasks(TaskRunner runner) {
        this.runner = runner;
    }

    <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        waiting.add(() -> runner.run(
                work,
                result -> finish(() -> onSuccess.accept(result)),
                failure -> finish(() -> onFailure.accept(failure))));
        startNext();
    }

    private void startNext() {
        if (!busy) {
            Runnable next = waiting.poll();
            if (next != null) {
                busy = true;
                next.run();
            }
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
