package org.touchstone.ui.shell.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.touchstone.ui.feature.ChangeKeys;
import org.touchstone.ui.feature.Command;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.kit.StyleClass;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.kit.dialogs.NoticeBar;
import org.touchstone.ui.kit.keys.CommonActions;
import org.touchstone.ui.kit.keys.KeyBindings;
import org.touchstone.ui.kit.pages.Screen;
import org.touchstone.ui.shell.KeyOverlay;
import org.touchstone.ui.shell.Navigation;
import org.touchstone.ui.shell.PaletteView;
import org.touchstone.ui.shell.PaletteViewModel;
import org.touchstone.ui.shell.ScreenSet;
import org.touchstone.ui.shell.StatusBar;
import org.touchstone.ui.shell.WindowFrameViewModel;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** Navigation, one screen, status bar. */
public final class WindowFrame implements Screen {
    /** Width in em below which the navigation is a line at the top. */
    private static final double NARROW = 60;

    private static final int TEXT_STEP = 10;

    private final WindowFrameViewModel model;
    private final ScreenSet screens;
    private final LivePreferences preferences;
    private final Layer layer;
    private final Exits exits;
    private final BorderPane pane = new BorderPane();
    private final Navigation navigation;
    private final PaletteViewModel palette;
    private final KeyOverlay keys;
    private boolean line;

    /** Quitting the program, or locking the window. */
    record Exits(Runnable quit, Runnable lock) {}

    WindowFrame(WindowFrameViewModel model, ScreenSet screens, LivePreferences preferences, Layer layer, Exits exits) {
        this.model = model;
        this.screens = screens;
        this.preferences = preferences;
        this.layer = layer;
        this.exits = exits;
        palette = new PaletteViewModel(commands());
        keys = new KeyOverlay(preferences.keys(), screens.actions(), layer, () -> screens.ask(new ChangeKeys()));
        navigation = new Navigation(
                model,
                preferences.keys(),
                Map.of(
                        CommonActions.LOCK, exits.lock(),
                        CommonActions.COMMANDS, this::openPalette,
                        CommonActions.SHOW_KEYS, keys::open));
        navigation.arrange(line);
        StyleClass.style(pane, StyleClass.PAGE);
        pane.setLeft(navigation);
        pane.setTop(new NoticeBar(model.notice()));
        pane.setBottom(new StatusBar(model, screens.saved(), screens.beside()));
        pane.widthProperty().addListener(changed -> arrange());
        preferences.appearance().addListener((value, before, now) -> arrange());
        model.destination().addListener((value, before, now) -> {
            screens.screen(before).hidden();
            show(now);
        });
        bindKeys();
        pane.setCenter(screens.screen(model.destination().get()).root());
    }

    @Override
    public Parent root() {
        return pane;
    }

    @Override
    public void shown() {
        show(model.destination().get());
        model.refresh();
    }

    @Override
    public void hidden() {
        screens.screen(model.destination().get()).hidden();
    }

    @Override
    public void close() {
        screens.close();
        model.close();
    }

    /** Runs the action once everything entered has been stored or refused. */
    void whenSettled(Runnable then) {
        screens.whenSettled(then);
    }

    /** Returns the model, through which the tour and the palette navigate. */
    public WindowFrameViewModel model() {
        return model;
    }

    public ScreenSet screens() {
        return screens;
    }

    public void openPalette() {
        palette.search().set("");
        new PaletteView(palette, preferences.keys(), layer).open();
    }

    public void openKeys() {
        keys.open();
    }

    private void show(Feature destination) {
        Screen screen = screens.screen(destination);
        pane.setCenter(screen.root());
        // From now on keys belong to the new screen, whatever had the focus before.
        screen.root().requestFocus();
        screen.shown();
    }

    private void arrange() {
        Appearance look = preferences.appearance().getValue();
        boolean narrow = pane.getWidth() > 0 && pane.getWidth() < NARROW * Theme.scaled(Theme.INTERFACE_TEXT, look);
        if (narrow == line) {
            return;
        }
        line = narrow;
        navigation.arrange(line);
        NoticeBar notices = new NoticeBar(model.notice());
        pane.setLeft(line ? null : navigation);
        pane.setTop(line ? new VBox(navigation, notices) : notices);
    }

    private void bindKeys() {
        KeyBindings bindings = new KeyBindings(preferences.keys());
        for (Feature each : model.features()) {
            bindings.when(each.key(), this::listens, () -> model.go(each));
        }
        screens.windowKeys()
                .forEach((feature, own) -> own.forEach(key -> bindings.when(
                        key.action(),
                        () -> listens() && (model.destination().get() == feature) != key.away(),
                        key.does())));
        bindings.when(CommonActions.COMMANDS, this::listens, this::openPalette)
                .when(CommonActions.SHOW_KEYS, this::listens, keys::open)
                .when(CommonActions.TEXT_LARGER, this::listens, () -> stepText(TEXT_STEP))
                .when(CommonActions.TEXT_SMALLER, this::listens, () -> stepText(-TEXT_STEP))
                .when(CommonActions.TEXT_STANDARD, this::listens, () -> preferences.look(l -> l.withTextPercent(100)))
                .when(CommonActions.LOCK, this::listens, exits.lock())
                .when(CommonActions.QUIT, this::listens, exits.quit())
                .install(pane);
    }

    /** While a new key is being chosen, keys do nothing else. */
    private boolean listens() {
        return !screens.choosesKey();
    }

    private void stepText(int by) {
        preferences.look(look -> look.withTextPercent(look.textPercent() + by));
    }

    private List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (Feature each : model.features()) {
            all.add(new Command("Go to " + each.title(), each.key(), () -> model.go(each)));
        }
        all.addAll(screens.commands());
        all.add(theme("Light colours", ThemeChoice.LIGHT));
        all.add(theme("Dark colours", ThemeChoice.DARK));
        all.add(theme("High contrast colours", ThemeChoice.HIGH_CONTRAST));
        all.add(new Command("Larger text", CommonActions.TEXT_LARGER, () -> stepText(TEXT_STEP)));
        all.add(new Command("Smaller text", CommonActions.TEXT_SMALLER, () -> stepText(-TEXT_STEP)));
        all.add(new Command("Show all keys", CommonActions.SHOW_KEYS, this::openKeys));
        all.add(new Command("Lock", CommonActions.LOCK, exits.lock()));
        all.add(new Command("Quit", CommonActions.QUIT, exits.quit()));
        return all;
    }

    private Command theme(String title, ThemeChoice choice) {
        return new Command(title, () -> preferences.look(look -> look.withTheme(choice)));
    }
}
