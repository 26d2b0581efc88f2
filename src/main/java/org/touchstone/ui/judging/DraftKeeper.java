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
 * Saves work in progress two seconds after the last change, and at once when the annotator goes elsewhere. What could not be
 * saved of an item that was left is kept here and tried again until it is, or until the item comes back. Screen thread only.
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

    /** What is to be kept of an item. */
    private record Unsaved(OpenItem open, Draft draft) {}

    public DraftKeeper(
            AnnotationSession session, SerialTasks tasks, Scheduler scheduler, Consumer<Exception> onFailure) {
        this.session = session;
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.onFailure = onFailure;
    }

    /** Keeps this item's drafts from now on; nothing of it is unsaved but what it was left with before. */
    public void load(OpenItem open, Supplier<Draft> current) {
        cancelPlan();
        item = open;
        draft = current;
        dirty = refused.remove(open.key()) != null;
        plan();
        tell();
    }

    /** What could not be saved of this item when it was left, as long as nothing else became of it. */
    public Optional<Draft> unsaved(OpenItem open) {
        return Optional.ofNullable(refused.get(open.key()))
                .filter(left -> Objects.equals(left.open.revising(), open.revising()))
                .map(Unsaved::draft);
    }

    /** Whether nothing waits to be saved. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Something changed. */
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

    /** Saves now what is unsaved. */
    public void flush() {
        cancelPlan();
        OpenItem open = item;
        Supplier<Draft> current = draft;
        boolean due = dirty && open != null && current != null;
        if (open != null && due) {
            // What is written now takes the place of what was refused.
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
            // It came back with what was refused; what is written on it now is saved instead.
            return;
        }
        if (!onDesk && failure instanceof IllegalStateException) {
            // The item has been judged meanwhile, so that there is no draft of it any more.
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

    /** The log hears of the first failure of several in a row, the annotator of each. */
    private void tellOnce(Exception failure) {
        if (!failing) {
            LOG.warn("A draft could not be saved", failure);
        }
        failing = true;
        onFailure.accept(failure);
    }

    /** The work became a judgment: there is no draft any more. */
    public void forget() {
        cancelPlan();
        dirty = false;
        item = null;
        plan();
        tell();
    }

    /** Nothing is tried again after this; what was handed over still comes back. */
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
