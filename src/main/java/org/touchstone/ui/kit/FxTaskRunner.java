package org.touchstone.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.touchstone.tasks.BrokenWorkException;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;

/** Runs work on an executor that the entry point created, and delivers the outcome on the UI thread. */
public final class FxTaskRunner implements TaskRunner {
    private final Executor executor;

    /**
     * @param executor runs the work; a single thread keeps the order of calls
     */
    public FxTaskRunner(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <T> Subscription run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        Task<T> task = new Task<>(work, onSuccess, onFailure);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // The executor rejected the task: the program is ending, or the system has no thread left. Report it to the
            // caller.
            task.refuse(e);
        }
        return () -> task.cancel(true);
    }

    private static final class Task<T> extends FutureTask<T> {
        // Allocated in advance: no memory may be left when the work has ended.
        private final Runnable delivery;

        Task(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
            super(work);
            this.delivery = () -> deliver(this, onSuccess, onFailure);
        }

        @Override
        protected void done() {
            FxThread.later(delivery);
        }

        void refuse(Throwable why) {
            setException(why);
        }
    }

    /** Runs on the UI thread, as cancelling does: a task found not cancelled here stays so. */
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
            onFailure.accept(BrokenWorkException.deliverable(e.getCause()));
            return;
        }
        onSuccess.accept(result);
    }
}
