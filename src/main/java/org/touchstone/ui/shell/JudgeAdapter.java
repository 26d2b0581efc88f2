package org.touchstone.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.work.ItemFilter;
import org.touchstone.ui.feature.FeaturePorts;
import org.touchstone.ui.judging.view.JudgingKind;
import org.touchstone.ui.judging.view.JudgingPorts;
import org.touchstone.ui.judging.view.JudgingSurface;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.workstation.session.OpenItem;

/** The judging screen for the shell: one surface per kind of item, of which one is shown. */
final class JudgeAdapter implements Screen {
    private final StackPane root = new StackPane();
    private final ReadOnlyStringWrapper savedState = new ReadOnlyStringWrapper();
    private final Map<ItemKind, JudgingSurface> surfaces = new EnumMap<>(ItemKind.class);
    private final Function<ItemKind, JudgingSurface> maker;
    private JudgingSurface current;
    private boolean started;
    private boolean inView;

    JudgeAdapter(List<JudgingKind> kinds, FeaturePorts ports) {
        this((kind, passOn) -> kinds.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .make(judging(ports, passOn)));
    }

    private static JudgingPorts judging(FeaturePorts ports, BiConsumer<OpenItem, Optional<ItemFilter>> passOn) {
        return new JudgingPorts(
                ports.profile().session(),
                ports.profile().guidelines(),
                ports.desk(),
                ports.background(),
                ports.nanoClock(),
                ports.profile().annotator().keyId(),
                ports.preferences(),
                ports.elsewhere()::home,
                passOn);
    }

    /** Creates surfaces. */
    @FunctionalInterface
    interface Maker {
        JudgingSurface make(ItemKind kind, BiConsumer<OpenItem, Optional<ItemFilter>> passOn);
    }

    JudgeAdapter(Maker maker) {
        this.maker = kind -> maker.make(kind, this::pass);
        // Any surface finds the next item; most studies consist of comparisons.
        current = surface(ItemKind.COMPARISON);
        show(current);
    }

    private JudgingSurface surface(ItemKind kind) {
        return surfaces.computeIfAbsent(kind, maker);
    }

    private void show(JudgingSurface surface) {
        current = surface;
        root.getChildren().setAll(surface.root());
        savedState.bind(surface.savedState());
    }

    private void pass(OpenItem open, Optional<ItemFilter> within) {
        JudgingSurface next = surface(open.item().kind());
        if (inView) {
            current.hidden();
        }
        show(next);
        within.ifPresentOrElse(filter -> next.take(open, filter), () -> next.open(open.key()));
        if (inView) {
            next.shown();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    /** If nothing was chosen, continues with the next due item. */
    @Override
    public void shown() {
        if (!started) {
            proceed(ItemFilter.ALL);
        }
        inView = true;
        current.shown();
    }

    @Override
    public void hidden() {
        inView = false;
        current.hidden();
    }

    @Override
    public void close() {
        surfaces.values().forEach(JudgingSurface::close);
    }

    /** Continues with the next due item within the filter. */
    void proceed(ItemFilter within) {
        started = true;
        current.start(within);
    }

    /** Opens one item, with its draft or for revision. */
    void open(ItemKey key) {
        started = true;
        current.open(key);
    }

    /** Makes the next visit continue with the item due then, because the open item may be gone. */
    void forget() {
        started = false;
    }

    /** Returns the filter that items are taken from; empty if nothing has been opened. */
    Optional<ItemFilter> within() {
        return started ? Optional.of(current.within()) : Optional.empty();
    }

    /** Returns the open item if it was opened by name. */
    Optional<ItemKey> opened() {
        return started ? current.opened() : Optional.empty();
    }

    /** Runs the action once everything entered on any surface has been stored or refused. */
    void whenSettled(Runnable then) {
        Runnable last = then;
        for (JudgingSurface surface : surfaces.values()) {
            Runnable after = last;
            last = () -> surface.whenSettled(after);
        }
        last.run();
    }

    /** Withdraws the last judgment if that is still possible. */
    void undo() {
        current.undo();
    }

    /** States in words whether everything entered is on disk. */
    ObservableValue<String> savedState() {
        return savedState.getReadOnlyProperty();
    }
}
