package org.touchstone.ui.kit.pages;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.touchstone.tasks.Progress;
import org.touchstone.tasks.TaskRunner;

/** A cancellable task with progress. UI thread. */
public final class LongWork {
    /** The task; called off the UI thread. */
    @FunctionalInterface
    public interface Job<T> {
        T run(Progress progress) throws Exception;
    }

    private final TaskRunner tasks;
    private final Executor screen;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * @param tasks runs the task
     * @param screen runs progress updates on the UI thread
     */
    public LongWork(TaskRunner tasks, Executor screen) {
        this.tasks = tasks;
        this.screen = screen;
    }

    /** The description of the running task; empty if none is running. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Progress from 0 to 1, or -1 if unknown. */
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return !title.get().isEmpty();
    }

    /** Starts the task unless one is running. A cancelled task calls neither consumer. */
    public <T> void start(String what, Job<T> job, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
        if (isRunning()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        title.set(what);
        done.set(-1);
        Progress progress = (units, all) -> {
            screen.execute(() -> done.set(all <= 0 ? -1 : Math.min(1, (double) units / all)));
            return !stop.get();
        };
        tasks.run(
                () -> job.run(progress),
                result -> {
                    title.set("");
                    onSuccess.accept(result);
                },
                failure -> {
                    title.set("");
                    if (!stop.get() && !(failure instanceof CancellationException)) {
                        onFailure.accept(failure);
                    }
                });
    }

    /** Asks the task to stop at its next step; it then leaves nothing behind. */
    public void cancel() {
        if (isRunning() && !cancelled.getAndSet(true)) {
            title.set(title.get() + ": stopping");
        }
    }
}
