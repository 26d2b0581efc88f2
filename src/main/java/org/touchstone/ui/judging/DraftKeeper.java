package org.touchstone.ui.judging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.tasks.Scheduler;
import org.touchstone.tasks.SerialTasks;
import org.touchstone.tasks.Subscription;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * Saves drafts two seconds after the last change, and immediately when the annotator leaves the item. A draft that
 * could not be saved on leaving is kept in memory and retried until it is saved or the item is opened again. Screen
 * thread only.
 */
public final class DraftKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);

    static final Duration PAUSE = Duration.ofSeconds(2);

    private final AnnotationSession session;
    private final SerialTasks tasks;
    private final Scheduler scheduler;
    private final Consumer<Exception> onFailure;
    private @Nullable Subscription planned;
    private @Nullable OpenItem item;
    private @Nullable Supplier<Draft> draft;
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final Map<ItemKey, Unsaved> refused = new LinkedHashMap<>();
    private boolean dirty;
    private int underWay;
    private boolean ended;
    private boolean failing;

    /** A draft still to be saved. */
    private record Unsaved(OpenItem open, Draft draft) {}

    public DraftKeeper(
            AnnotationSession session, SerialTasks tasks, Scheduler scheduler, Consumer<Exception> onFailure) {
        this.session = session;
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.onFailure = onFailure;
    }

    /** Starts saving this item's drafts. Only what could not be saved when it was last left counts as unsaved. */
    public void load(OpenItem open, Supplier<Draft> current) {
        cancelPlan();
        item = open;
        draft = current;
        dirty = refused.remove(open.key()) != null;
        plan();
        tell();
    }

    /** Returns the draft of this item that could not be saved when it was left, if it is still unsaved. */
    public Optional<Draft> unsaved(OpenItem open) {
        return Optional.ofNullable(refused.get(open.key()))
                .filter(left -> Objects.equals(left.open.revising(), open.revising()))
                .map(Unsaved::draft);
    }

    /** Whether no draft waits to be saved. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Reports a change. */
    public void changed() {
        dirty = true;
        cancelPlan();
        plan();
        tell();
    }

    private void plan() {
        if (planned == null && !ended && (dirty || !refused.isEmpty())) {
            planned = scheduler.after(PAUSE, this::flush);
        }
    }

    private void tell() {
        saved.set(!dirty && underWay == 0 && refused.isEmpty());
    }

    /** Saves immediately if anything is unsaved. */
    public void flush() {
        cancelPlan();
        OpenItem open = item;
        Supplier<Draft> current = draft;
        boolean due = dirty && open != null && current != null;
        if (open != null && due) {
            // The new draft replaces the one that could not be saved.
            refused.remove(open.key());
        }
        List.copyOf(refused.values()).forEach(this::save);
        if (open != null && current != null && due) {
            dirty = false;
            save(new Unsaved(open, current.get()));
        }
    }

    private void save(Unsaved work) {
        underWay++;
        tell();
        tasks.run(
                () -> {
                    session.saveDraft(work.open, work.draft);
                    return work;
                },
                kept -> {
                    underWay--;
                    failing = false;
                    refused.remove(kept.open.key());
                    tell();
                },
                failure -> {
                    underWay--;
                    failed(work, failure);
                    tell();
                });
    }

    private void failed(Unsaved work, Exception failure) {
        OpenItem open = item;
        boolean onDesk = work.open.equals(open);
        if (!onDesk && open != null && open.key().equals(work.open.key())) {
            // The item was opened again with its unsaved draft; newer work on it is saved instead.
            return;
        }
        if (!onDesk && failure instanceof IllegalStateException) {
            // The item has been judged meanwhile, so its draft no longer exists.
            refused.remove(work.open.key());
            return;
        }
        boolean known = refused.put(work.open.key(), work) != null;
        if (onDesk || !known) {
            tellOnce(failure);
        }
        if (onDesk) {
            changed();
        } else {
            plan();
        }
    }

    /** Logs the first of several failures in a row; shows each to the annotator. */
    private void tellOnce(Exception failure) {
        if (!failing) {
            LOG.warn("A draft could not be saved", failure);
        }
        failing = true;
        onFailure.accept(failure);
    }

    /** Called when the draft has become a judgment and no longer exists. */
    public void forget() {
        cancelPlan();
        dirty = false;
        item = null;
        plan();
        tell();
    }

    /** Ends retries; saves already started still report their outcome. */
    public void end() {
        ended = true;
        cancelPlan();
    }

    private void cancelPlan() {
        if (planned != null) {
            planned.cancel();
            planned = null;
        }
    }
}
