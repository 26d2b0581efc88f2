package org.touchstone.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;

/** Runs work on an executor that the entry point made, and delivers the outcome on the UI thread. */
public final class FxTaskRunner implements TaskRunner {
    private final Executor executor;

    /** @param executor where work runs; a single thread keeps the order of calls */
    public FxTaskRunner(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <T> Subscription run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        FutureTask<T> task = new FutureTask<>(work) {
            @Override
            protected void done() {
                FxThread.later(() -> deliver(this, onSuccess, onFailure));
            }
        };
        executor.execute(task);
        return () -> task.cancel(true);
    }

    /** Runs on the UI thread, where cancelling happens too: a task found not cancelled here stays so. */
    private static <T> void deliver(
            FutureTask<T> task, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        T result;
        try {
            result = task.get();
        } catch (CancellationException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                onFailure.accept(failure);
                return;
            }
            throw new IllegalStateException("Background work failed", e.getCause());
        }
        onSuccess.accept(result);
    }
}
