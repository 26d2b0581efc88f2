package org.touchstone.ui.compare.screen;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.touchstone.blinding.SideAssignment;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.ui.compare.CompareViewModel;
import org.touchstone.ui.compare.cards.CardReader;
import org.touchstone.ui.compare.cards.PairSurface;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.view.JudgingSurface;
import org.touchstone.ui.kit.FxScheduler;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.prompt.GuidelinesModel;
import org.touchstone.ui.prompt.GuidelinesView;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * The judging screen for pairs, as the shell uses it. All calls on the UI thread; slow work runs on the given task
 * runners.
 */
public final class CompareScreen implements JudgingSurface {
    /**
     * The services that the screen uses.
     *
     * @param session the annotator's session
     * @param guidelines the guidelines of the imported studies
     * @param desk runs calls of the session; the screen makes one at a time
     * @param reading parses and measures texts ahead of need; separate from the session's runner, so that no commit
     * waits for it
     * @param nanos monotonic time in nanoseconds
     * @param annotatorKeyId seeds the random parts of the layout
     * @param plainWanted whether the reader wants plain panes whatever the study arm; asked for every item; such
     * items are excluded from the statistics
     */
    public record Services(
            AnnotationSession session,
            Guidelines guidelines,
            TaskRunner desk,
            TaskRunner reading,
            LongSupplier nanos,
            String annotatorKeyId,
            BooleanSupplier plainWanted) {
        private long displaySeed(OpenItem open) {
            return SideAssignment.displaySeed(open.study().seed(), annotatorKeyId, open.item());
        }
    }

    /**
     * Where the screen leads.
     *
     * @param leave shows the screen behind this one, when the annotator is done or leaves
     * @param passOn receives an item of another kind and the filter items are taken from; the filter is empty if the
     * item was opened by name
     */
    public record Exits(Runnable leave, BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {}

    private final CompareViewModel model;
    private final CompareView view;
    private final PairSurface surface;
    private final Layer layer;
    private final GuidelinesView guidelines;
    private boolean begun;

    /** Creates a screen that shows no item yet. */
    public CompareScreen(Services services, AppearanceAndKeys looks, Exits leading) {
        model = new CompareViewModel(
                services.session(), services.desk(), new FxScheduler(), services.nanos(), leading.passOn());
        surface = new PairSurface(
                model, looks, new CardReader(services.reading(), services::displaySeed, services.plainWanted()));
        Runnable leaving = () -> {
            model.judging().leave();
            leading.leave().run();
        };
        CompareView.Exits exits = new CompareView.Exits(leaving, this::showGuidelines);
        view = new CompareView(model, looks, surface, exits);
        new CompareKeys(model, view, surface, exits).install(view, looks);
        layer = new Layer(view);
        guidelines = new GuidelinesView(new GuidelinesModel(services.guidelines(), services.reading()), looks, layer);
    }

    @Override
    public void start(ItemFilter within) {
        begun = true;
        model.judging().start(within);
    }

    @Override
    public void open(ItemKey key) {
        begun = true;
        model.judging().open(key);
    }

    @Override
    public void take(OpenItem open, ItemFilter within) {
        begun = true;
        model.judging().take(open, within);
    }

    @Override
    public void undo() {
        model.judging().undoSubmit();
    }

    @Override
    public ItemFilter within() {
        return model.judging().flow().filter();
    }

    @Override
    public Optional<ItemKey> opened() {
        return model.judging().flow().isSingle()
                ? model.judging().itemProperty().get().map(OpenItem::key)
                : Optional.empty();
    }

    @Override
    public void whenSettled(Runnable then) {
        model.judging().flow().whenSettled(then);
    }

    /** Returns the current message, which the screen also shows. */
    public ObservableValue<Message> message() {
        return model.judging().messageProperty();
    }

    /** Returns whether the last submission can still be withdrawn. */
    public ObservableValue<Boolean> undoable() {
        return model.judging().flow().undoableProperty();
    }

    @Override
    public ObservableValue<String> savedState() {
        return model.judging()
                .savedProperty()
                .map(saved -> saved ? "All work is saved" : "Saving after the next pause");
    }

    /** Whether the details are unfolded; the owner of the preferences stores it between sessions. */
    public BooleanProperty detailsOpenProperty() {
        return view.detailsOpenProperty();
    }

    private void showGuidelines() {
        model.judging().itemProperty().get().ifPresent(open -> {
            model.reading().track().alive();
            guidelines.open(open.study(), model.reading().track()::elsewhere);
        });
    }

    @Override
    public Parent root() {
        return layer;
    }

    @Override
    public void shown() {
        if (!begun) {
            start(ItemFilter.ALL);
        }
        model.judging().goOn();
        view.enter();
    }

    @Override
    public void hidden() {
        layer.close();
        model.judging().pause();
    }

    @Override
    public void close() {
        model.judging().close();
    }

    public CompareViewModel model() {
        return model;
    }

    public CompareView view() {
        return view;
    }

    public GuidelinesView guidelines() {
        return guidelines;
    }

    public PairSurface surface() {
        return surface;
    }
}
