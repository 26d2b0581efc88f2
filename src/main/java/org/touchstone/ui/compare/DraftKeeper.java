package org.touchstone.ui.compare;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.Subscription;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * Saves work in progress two seconds after the last change, and at once when the annotator goes elsewhere. Screen
 * thread only.
 */
final class DraftKeeper {
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final AnnotationSession session;
    private final SerialTasks tasks;
    private final Scheduler scheduler;
    private final Consumer<Exception> onFailure;
    private @Nullable Subscription planned;
    private @Nullable OpenItem item;
    private @Nullable Supplier<Draft> draft;
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private boolean dirty;

    DraftKeeper(AnnotationSession session, SerialTasks tasks, Scheduler scheduler, Consumer<Exception> onFailure) {
        this.session = session;
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.onFailure = onFailure;
    }

    /** Keeps this item's drafts from now on; nothing is unsaved yet. */
    void load(OpenItem open, Supplier<Draft> current) {
        cancelPlan();
        item = open;
        draft = current;
        dirty = false;
        saved.set(true);
    }

    /** Whether nothing waits to be saved. */
    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Something changed. */
    void changed() {
        dirty = true;
        saved.set(false);
        cancelPlan();
        planned = scheduler.after(PAUSE, this::flush);
    }

    /** Saves now what is unsaved. */
    void flush() {
        cancelPlan();
        OpenItem open = item;
        Supplier<Draft> current = draft;
        if (!dirty || open == null || current == null) {
            return;
        }
        dirty = false;
        Draft now = current.get();
        tasks.run(
                () -> {
                    session.saveDraft(open, now);
                    return now;
                },
                kept -> saved.set(!dirty),
                failure -> {
                    if (open.equals(item)) {
                        onFailure.accept(failure);
                        changed();
                    }
                });
    }

    /** The work became a judgment: there is no draft any more. */
    void forget() {
        cancelPlan();
        dirty = false;
        item = null;
        saved.set(true);
    }

    private void cancelPlan() {
        if (planned != null) {
            planned.cancel();
            planned = null;
        }
    }
}
