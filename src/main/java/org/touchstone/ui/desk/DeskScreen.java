package org.touchstone.ui.desk;

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
import org.touchstone.ui.cards.CardNames;
import org.touchstone.ui.cards.CardReader;
import org.touchstone.ui.cards.CardsDesk;
import org.touchstone.ui.cards.CardsShown;
import org.touchstone.ui.cards.CardsSurface;
import org.touchstone.ui.cards.ReadingSurface;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.view.JudgingPorts;
import org.touchstone.ui.judging.view.JudgingSurface;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.prompt.GuidelinesModel;
import org.touchstone.ui.prompt.GuidelinesView;
import org.touchstone.workstation.library.Guidelines;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.session.OpenItem;

/**
 * A judging screen: the one entry for the shell. All calls on the UI thread; work that takes time goes to the task
 * runners it was given.
 *
 * @param <M> the model of the kind
 * @param <V> what is painted
 */
public abstract class DeskScreen<M extends DeskModel, V extends DeskView> implements JudgingSurface {
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
        /** With what the window gives. */
        public static Services of(JudgingPorts ports) {
            LivePreferences preferences = ports.preferences();
            return new Services(
                    ports.session(),
                    ports.guidelines(),
                    ports.desk(),
                    ports.reading(),
                    ports.nanos(),
                    ports.annotatorKeyId(),
                    () -> preferences.preferences().get().plainWished());
        }

        private long displaySeed(OpenItem open) {
            return SideAssignment.displaySeed(open.study().seed(), annotatorKeyId, open.item());
        }
    }

    /**
     * Where one goes from here.
     *
     * @param leave shows whatever lies behind this screen, when the annotator is done or leaves
     * @param passOn takes an item of another kind, with what items are taken from; with nothing when it was asked for by
     *     name
     */
    public record Exits(Runnable leave, BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {}

    /** Makes the parts that differ by kind, once what they lead to is known. */
    public interface Parts<M extends DeskModel, V extends DeskView> {
        V view(M model, AppearanceAndKeys looks, ReadingSurface surface, DeskView.Exits exits);

        DeskKeys keys(M model, V view, ReadingSurface surface, DeskView.Exits exits);
    }

    private final M model;
    private final V view;
    private final CardsSurface surface;
    private final Layer layer;
    private final GuidelinesView guidelines;
    private boolean begun;

    /** A screen that shows nothing yet. */
    protected DeskScreen(
            Services services,
            AppearanceAndKeys looks,
            Exits leading,
            M model,
            CardNames names,
            CardsShown sideBySide,
            Parts<M, V> parts) {
        this.model = model;
        surface = new CardsSurface(
                new CardsDesk(
                        model.judging(),
                        model.track(),
                        () -> model.findings().get().spans(),
                        model.readsWhole()),
                looks,
                new CardReader(services.reading(), services::displaySeed, services.plainWanted()),
                names,
                sideBySide);
        Runnable leaving = () -> {
            model.judging().leave();
            leading.leave().run();
        };
        DeskView.Exits exits = new DeskView.Exits(leaving, this::showGuidelines);
        view = parts.view(model, looks, surface, exits);
        parts.keys(model, view, surface, exits).install(view, looks);
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

    /** What there is to say at the moment; also shown on the screen itself. */
    public ObservableValue<Message> message() {
        return model.judging().messageProperty();
    }

    /** Whether the last submission can still be taken back. */
    public ObservableValue<Boolean> undoable() {
        return model.judging().flow().undoableProperty();
    }

    @Override
    public ObservableValue<String> savedState() {
        return model.judging()
                .savedProperty()
                .map(saved -> saved ? "All work is saved" : "Saving after the next pause");
    }

    /** Whether the details are unfolded; to be kept between sessions by whoever keeps preferences. */
    public BooleanProperty detailsOpenProperty() {
        return view.detailsOpenProperty();
    }

    private void showGuidelines() {
        model.judging().itemProperty().get().ifPresent(open -> {
            model.track().alive();
            guidelines.open(open.study(), model.track()::elsewhere);
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

    public M model() {
        return model;
    }

    public V view() {
        return view;
    }

    public GuidelinesView guidelines() {
        return guidelines;
    }

    public CardsSurface surface() {
        return surface;
    }
}
