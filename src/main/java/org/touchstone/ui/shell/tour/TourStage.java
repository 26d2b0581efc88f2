package org.touchstone.ui.shell.tour;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.Subscription;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.kit.dialogs.Dialogs;

/**
 * Produces states that are too short or too rare to be captured otherwise: tasks that never end, tasks that fail, and
 * answers to the system's dialogs. UI thread.
 */
final class TourStage implements TaskRunner, Dialogs {
    /** The outcome of tasks. */
    enum Mode {
        DONE_AT_ONCE,
        NEVER_DONE,
        FAILED
    }

    private final TaskRunner direct = new DirectTaskRunner();
    private final Path folder;
    private @Nullable Dialogs questions;
    private Mode mode = Mode.DONE_AT_ONCE;

    /** Makes questions appear as in the window. */
    TourStage over(Dialogs window) {
        questions = window;
        return this;
    }

    /**
     * @param folder the answer to every question for a folder, and where files are saved
     */
    TourStage(Path folder) {
        this.folder = folder;
    }

    /** Sets the outcome of later tasks. */
    void set(Mode wanted) {
        mode = wanted;
    }

    @Override
    public <T> Subscription run(
            Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        if (mode == Mode.DONE_AT_ONCE) {
            return direct.run(work, onSuccess, onFailure);
        }
        if (mode == Mode.FAILED) {
            onFailure.accept(new IllegalStateException("Painted on purpose"));
        }
        return () -> {};
    }

    @Override
    public Optional<Path> open(FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestedName) {
        return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(folder);
    }

    @Override
    public void confirm(Question question, Runnable confirmed) {
        Dialogs window = questions;
        if (window != null) {
            window.confirm(question, confirmed);
        }
    }

    @Override
    public void copy(String text) {}
}
