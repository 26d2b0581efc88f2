package org.touchstone.tasks;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs tasks immediately on the calling thread, in order: for command lines and for tests of view models. */
public final class DirectTaskRunner implements TaskRunner {
    @Override
    public <T> Subscription run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            onFailure.accept(BrokenWorkException.deliverable(e));
            return () -> {};
        }
        onSuccess.accept(result);
        return () -> {};
    }
}
