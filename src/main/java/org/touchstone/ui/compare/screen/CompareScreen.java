package org.touchstone.ui.compare.screen;

import java.util.Optional;
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
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.prompt.GuidelinesModel;
import org.touchstone.ui.prompt.GuidelinesView;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * The judging screen: the one entry for the shell. All calls on the UI thread; work that takes time goes to the task
 * runners it was given.
 */
public final class CompareScreen implements Screen {
    /**
     * What the screen works with.
     *
     * @param session the annotator's session
     * @param guidelines the guidelines of the studies held
     * @param desk runs calls of the session; the screen makes one at a time
     * @param reading reads and measures texts ahead of need; apart from the desk, so that no commit waits for it
     * @param nanos monotonic time in nanoseconds
     * @param annotatorKeyId seeds what must look random around the slot
     * @param plainWanted whether the reader wants plain panes whatever the arm, asked anew with every item; such items
     *     leave the statistics
     */
    public record Services(
            AnnotationSession session,
            Guidelines guidelines,
            TaskRunner desk,
            TaskRunner reading,
            LongSupplier nanos,
            String annotatorKeyId,
            BooleanSupplier plainWanted) {
        long displaySeed(OpenItem open) {
            return SideAssignment.displaySeed(open.study().seed(), annotatorKeyId, open.item(), open.attempt());
        }
    }

    private final CompareViewModel model;
    private final CompareView view;
    private final PairSurface surface;
    private final Layer layer;
    private final GuidelinesView guidelines;
    private boolean begun;

    /** @param leave shows whatever lies behind this screen, when the annotator is done or leaves */
    public CompareScreen(Services services, AppearanceAndKeys looks, Runnable leave) {
        model = new CompareViewModel(services.session(), services.desk(), new PauseScheduler(), services.nanos());
        surface = new PairSurface(model, looks, services);
        Runnable leaving = () -> {
            model.leave();
            leave.run();
        };
        CompareView.Exits exits = new CompareView.Exits(leaving, this::showGuidelines);
        view = new CompareView(model, looks, surface, exits);
        new CompareKeys(model, view, surface, exits).install(view, looks);
        layer = new Layer(view);
        guidelines = new GuidelinesView(new GuidelinesModel(services.guidelines(), services.reading()), looks, layer);
    }

    /** Begins with the item left open last time, or the next one due within the filter. */
    public void start(ItemFilter within) {
        begun = true;
        model.start(within);
    }

    /** Opens one item by name, with its draft or for a revision. */
    public void open(ItemKey key) {
        begun = true;
        model.open(key);
    }

    /** Takes the last judgment back, if it is not older than 30 seconds. */
    public void undo() {
        model.undoSubmit();
    }

    /** What items are taken from at the moment. */
    public ItemFilter within() {
        return model.flow().filter();
    }

    /** The item asked for by name that is open; empty while one goes from item to item. */
    public Optional<ItemKey> opened() {
        return model.flow().isSingle() ? model.itemProperty().get().map(OpenItem::key) : Optional.empty();
    }

    /** Runs this once everything that was entered is with the session and has been kept or refused. */
    public void whenSettled(Runnable then) {
        model.flow().whenSettled(then);
    }

    /** What there is to say at the moment; also shown on the screen itself. */
    public ObservableValue<Message> message() {
        return model.messageProperty();
    }

    /** Whether the last submission can still be taken back. */
    public ObservableValue<Boolean> undoable() {
        return model.flow().undoableProperty();
    }

    /** Whether everything entered is on disk, in words. */
    public ObservableValue<String> savedState() {
        return model.savedProperty().map(saved -> saved ? "All work is saved" : "Saving after the next pause");
    }

    /** Whether the details are unfolded; to be kept between sessions by whoever keeps preferences. */
    public BooleanProperty detailsOpenProperty() {
        return view.detailsOpenProperty();
    }

    private void showGuidelines() {
        model.itemProperty().get().ifPresent(open -> {
            model.reading().alive();
            guidelines.open(open.study(), model.reading()::elsewhere);
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
        model.goOn();
        view.enter();
    }

    @Override
    public void hidden() {
        layer.close();
        model.pause();
    }

    @Override
    public void close() {
        model.close();
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
