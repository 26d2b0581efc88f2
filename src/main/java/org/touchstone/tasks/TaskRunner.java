package org.touchstone.tasks;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs slow work on another thread and delivers the outcome on the caller's thread.
 *
 * <p>Implementations call {@code onSuccess} or {@code onFailure} on the UI thread, never both, and neither after {@link
 * Subscription#cancel()} has returned on that thread.
 */
public interface TaskRunner {
    /**
     * Starts the work.
     *
     * @param work runs on another thread; should check {@link Thread#isInterrupted()} if it takes long
     * @param onSuccess receives the result
     * @param onFailure receives the failure; an {@link Error} as a {@link BrokenWorkException}
     * @return cancels the work and drops its outcome
     */
    <T> Subscription run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure);
}
