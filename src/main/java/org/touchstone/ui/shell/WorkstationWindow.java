package org.touchstone.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.Dialogs;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.Layer;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.ui.kit.Theme;
import org.touchstone.ui.kit.WindowDialogs;
import org.touchstone.ui.start.Opened;
import org.touchstone.ui.start.StartPorts;
import org.touchstone.ui.start.StartView;
import org.touchstone.ui.start.StartViewModel;
import org.touchstone.workstation.profile.OpenProfile;
import org.touchstone.workstation.settings.WindowBounds;

/** The window of the workstation, from start to quitting. UI thread. */
public final class WorkstationWindow {
    /** Smallest size at which every screen works. */
    public static final double MIN_WIDTH = 1024;

    public static final double MIN_HEIGHT = 700;

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;

    private final Stage stage;
    private final ShellPorts ports;
    private final LivePreferences preferences;
    private final Runnable quit;
    private final StackPane place = new StackPane();
    private final Layer layer = new Layer(place);
    private final Dialogs dialogs;
    private org.touchstone.ui.kit.@Nullable Screen current;
    private @Nullable OpenProfile profile;
    private @Nullable StartViewModel starting;

    /** @param quit ends the program; called once the profile is closed */
    public WorkstationWindow(Stage stage, ShellPorts ports, LivePreferences preferences, Runnable quit) {
        this(stage, ports, preferences, quit, layer -> new WindowDialogs(stage, layer));
    }

    /**
     * The same with somebody else to answer what the system's dialogs ask.
     *
     * @param dialogs over the layer in which questions appear
     */
    public WorkstationWindow(
            Stage stage,
            ShellPorts ports,
            LivePreferences preferences,
            Runnable quit,
            Function<Layer, Dialogs> dialogs) {
        this.stage = stage;
        this.ports = ports;
        this.preferences = preferences;
        this.quit = quit;
        this.dialogs = dialogs.apply(layer);
        Scene scene = new Scene(layer, FIRST_WIDTH, FIRST_HEIGHT);
        Theme.apply(scene, preferences.appearance().getValue());
        preferences.appearance().addListener((value, before, now) -> Theme.apply(scene, now));
        stage.setScene(scene);
        stage.setTitle("Touchstone");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        place(preferences.preferences().get().window());
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    /** Begins with first run or unlocking, and with this pack when there is one. */
    public void start(Optional<Path> pack) {
        StartPorts start =
                new StartPorts(ports.profiles(), ports.folder(), ports.demo(), ports.desk(), dialogs, this::opened);
        StartViewModel model = new StartViewModel(start, pack);
        starting = model;
        become(new StartView(model));
        stage.show();
    }

    /** Begins with a profile that is open already. */
    public void start(OpenProfile opened, Optional<Path> pack) {
        opened(new Opened(opened, pack));
        stage.show();
    }

    private void opened(Opened opened) {
        OpenProfile now = opened.profile();
        profile = now;
        FrameViewModel model = new FrameViewModel(now, ports.desk());
        ScreenSet screens = new ScreenSet(now, ports, preferences, dialogs, model);
        become(new Frame(model, screens, preferences, layer, this::quit));
        opened.pack().ifPresent(screens::importPack);
    }

    private void become(org.touchstone.ui.kit.Screen next) {
        org.touchstone.ui.kit.Screen before = current;
        current = next;
        place.getChildren().setAll(next.root());
        if (before != null) {
            before.close();
        }
        // The focus can be taken once the nodes are in the scene and dressed.
        FxThread.later(next::shown);
    }

    /** First run or unlocking, while it lasts. */
    Optional<StartViewModel> starting() {
        return current instanceof StartView ? Optional.ofNullable(starting) : Optional.empty();
    }

    /** The frame, once a profile is open. */
    Optional<Frame> frame() {
        return current instanceof Frame frame ? Optional.of(frame) : Optional.empty();
    }

    private void quit() {
        remember();
        if (current != null) {
            current.hidden();
            current.close();
            current = null;
        }
        OpenProfile open = profile;
        profile = null;
        if (open == null) {
            quit.run();
            return;
        }
        var unused = ports.desk()
                .run(
                        () -> {
                            open.close();
                            return true;
                        },
                        closed -> quit.run(),
                        failure -> quit.run());
    }

    private void remember() {
        if (stage.getWidth() > 0) {
            WindowBounds bounds = new WindowBounds(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
            preferences.update(p -> p.withWindow(bounds));
        }
    }

    private void place(@Nullable WindowBounds bounds) {
        if (bounds == null) {
            return;
        }
        // A display that was unplugged since must not swallow the window.
        boolean visible =
                Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height()).stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(screen -> reachable(screen, bounds));
        if (visible) {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
        }
        stage.setWidth(Math.max(MIN_WIDTH, bounds.width()));
        stage.setHeight(Math.max(MIN_HEIGHT, bounds.height()));
        stage.setMaximized(bounds.maximised());
    }

    private static boolean reachable(Rectangle2D screen, WindowBounds bounds) {
        return screen.contains(bounds.x() + Math.min(100, bounds.width() / 2), Math.max(bounds.y(), screen.getMinY()));
    }
}
