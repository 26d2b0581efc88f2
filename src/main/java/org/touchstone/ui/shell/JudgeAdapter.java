package org.touchstone.ui.shell;

import java.util.EnumMap;
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
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.session.OpenItem;

/** The judging screen as the shell sees it: one surface for each kind of item, of which one is in view. */
final class JudgeAdapter implements JudgeScreen {
    private final StackPane root = new StackPane();
    private final ReadOnlyStringWrapper savedState = new ReadOnlyStringWrapper();
    private final Map<ItemKind, JudgingSurface> surfaces = new EnumMap<>(ItemKind.class);
    private final Function<ItemKind, JudgingSurface> maker;
    private JudgingSurface current;
    private boolean started;
    private boolean inView;

    JudgeAdapter(OpenProfile profile, ShellPorts ports, LivePreferences preferences, Runnable leave) {
        this((kind, passOn) -> new JudgingSurfaces(profile, ports, preferences, leave, passOn).make(kind));
    }

    /** Makes surfaces. */
    @FunctionalInterface
    interface Maker {
        JudgingSurface make(ItemKind kind, BiConsumer<OpenItem, Optional<ItemFilter>> passOn);
    }

    JudgeAdapter(Maker maker) {
        this.maker = kind -> maker.make(kind, this::pass);
        // Any surface finds out what comes next; most studies are of comparisons.
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

    /** Coming here without a choice goes on with whatever is due. */
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

    @Override
    public void proceed(ItemFilter within) {
        started = true;
        current.start(within);
    }

    @Override
    public void open(ItemKey key) {
        started = true;
        current.open(key);
    }

    /** Coming here the next time goes on with whatever is due then; what is open now may be gone. */
    void forget() {
        started = false;
    }

    @Override
    public Optional<ItemFilter> within() {
        return started ? Optional.of(current.within()) : Optional.empty();
    }

    @Override
    public Optional<ItemKey> opened() {
        return started ? current.opened() : Optional.empty();
    }

    /** Every surface may still have something under way. */
    @Override
    public void whenSettled(Runnable then) {
        Runnable last = then;
        for (JudgingSurface surface : surfaces.values()) {
            Runnable after = last;
            last = () -> surface.whenSettled(after);
        }
        last.run();
    }

    @Override
    public void undo() {
        current.undo();
    }

    @Override
    public ObservableValue<String> savedState() {
        return savedState.getReadOnlyProperty();
    }
}
