package org.touchstone.tasks;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs slow work away from the caller's thread and brings the outcome back to it.
 *
 * <p>Implementations deliver {@code onSuccess} or {@code onFailure} on the thread that owns the screen, never both, and
 * neither after {@link Subscription#cancel()} has returned on that thread.
 */
public interface TaskRunner {
    /**
     * Starts the work.
     *
     * @param work runs elsewhere; should watch {@link Thread#isInterrupted()} when it takes long
     * @param onSuccess gets the result
     * @param onFailure gets whatever the work threw; an {@link Error} as a {@link BrokenWorkException}
     * @return cancels the work and drops its outcome
     */
    <T> Subscription run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure);
}
