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

/** One piece of work with progress that can be cancelled. UI thread. */
public final class LongWork {
    /** The work; called away from the UI thread. */
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
     * @param tasks runs the work
     * @param screen runs what shows progress on the UI thread
     */
    public LongWork(TaskRunner tasks, Executor screen) {
        this.tasks = tasks;
        this.screen = screen;
    }

    /** What goes on; empty when nothing does. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 while unknown. */
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return !title.get().isEmpty();
    }

    /** Starts the work unless some is going on. Work that was cancelled ends in neither consumer. */
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

    /** Asks the work to stop at its next step; it leaves nothing behind then. */
    public void cancel() {
        if (isRunning() && !cancelled.getAndSet(true)) {
            title.set(title.get() + ": stopping");
        }
    }
}
