package org.touchstone.ui.shell.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.ui.feature.Feature;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.kit.SafeExit;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.ui.kit.controls.CopiedText;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.kit.dialogs.Layer;
import org.touchstone.ui.kit.dialogs.Notice;
import org.touchstone.ui.kit.dialogs.WindowDialogs;
import org.touchstone.ui.shell.Features;
import org.touchstone.ui.shell.ResumePoint;
import org.touchstone.ui.shell.ScreenSet;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.WindowFrameViewModel;
import org.touchstone.ui.start.Opened;
import org.touchstone.ui.start.StartPorts;
import org.touchstone.ui.start.StartView;
import org.touchstone.ui.start.StartViewModel;
import org.touchstone.workstation.settings.WindowBounds;

/** The window of the workstation, from start to quitting. UI thread. */
public final class WorkstationWindow {
    /** Smallest window size at which every screen works, px. */
    public static final double MIN_WIDTH = 1024;

    public static final double MIN_HEIGHT = 700;

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;

    private static final Duration UNTIL_GIVEN_BACK = Duration.ofSeconds(3);

    private static final String TITLE = "Touchstone";
    private static final Logger LOG = LoggerFactory.getLogger(WorkstationWindow.class);

    private final Stage stage;
    private final ShellPorts ports;
    private final LivePreferences preferences;
    private final Runnable quit;
    private final StackPane place = new StackPane();
    private final Layer layer = new Layer(place);
    private final Dialogs dialogs;
    private final List<Feature> features;
    private org.touchstone.ui.kit.pages.@Nullable Screen current;
    private final IdleTimer idle;
    private @Nullable Opened open;
    private @Nullable LivePreferences session;
    private @Nullable ResumePoint away;
    /** The work that was interrupted when the window was locked. */
    private Optional<String> cutOff = Optional.empty();

    private @Nullable StartViewModel starting;

    /**
     * @param quit ends the program; called once the profile is closed
     */
    public WorkstationWindow(Stage stage, ShellPorts ports, LivePreferences preferences, Runnable quit) {
        this(stage, ports, preferences, quit, layer -> new WindowDialogs(stage, layer, ports.chosen()));
    }

    /**
     * Like the other constructor, with another implementation of the dialogs.
     *
     * @param dialogs created over the layer in which questions appear
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
        this.features = Features.of(ports.verifier());
        Scene scene = new Scene(layer, FIRST_WIDTH, FIRST_HEIGHT);
        Theme.apply(scene, preferences.appearance().getValue());
        preferences.appearance().addListener((value, before, now) -> Theme.apply(scene, now));
        stage.setScene(scene);
        stage.setTitle(TITLE);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        place(preferences.preferences().get().window());
        idle = new IdleTimer(
                new IdleTimer.Times(ports.clock(), ports.nanoClock(), ports.scheduler()), this::isOccupied, this::lock);
        preferences.preferences().addListener((value, before, now) -> {
            if (before.safety().lockMinutes() != now.safety().lockMinutes()) {
                watch();
            }
        });
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (!idle.touched()) {
                event.consume();
            }
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    /** Shows the empty window and loads what comes next. */
    public void appear() {
        place.getChildren().setAll(new EmptyPage());
        stage.show();
    }

    /** Starts with first run or unlocking; imports this pack afterwards if there is one. */
    public void start(Optional<Path> pack) {
        away = null;
        greet(new StartViewModel(starting(ports.folder()), pack));
        stage.show();
    }

    /** Starts with a profile that is already open. */
    public void start(Opened opened) {
        away = null;
        opened(opened);
        stage.show();
    }

    private StartPorts starting(Path folder) {
        return new StartPorts(
                ports.profiles(),
                folder,
                ports.demo(),
                ports.desk(),
                FxThread::run,
                dialogs,
                ports.clock(),
                this::opened);
    }

    private void greet(StartViewModel model) {
        starting = model;
        become(new StartView(model, this::quit));
    }

    private void opened(Opened opened) {
        open = opened;
        LivePreferences live = preferences.session();
        session = live;
        WindowFrameViewModel model = new WindowFrameViewModel(opened.profile(), ports.desk(), features);
        ScreenSet screens = new ScreenSet(opened.profile(), ports, live, dialogs, model);
        become(new WindowFrame(model, screens, live, layer, new WindowFrame.Exits(this::quit, this::lock)));
        stage.setTitle(TITLE);
        ResumePoint back = away;
        away = null;
        if (back != null) {
            screens.restore(back);
        }
        opened.pack().ifPresent(screens::importPack);
        screens.begin();
        cutOff.ifPresent(work -> model.say(Notice.problem("\u201c" + work + "\u201d was stopped when Touchstone locked."
                + " If its result is missing, begin it again.")));
        cutOff = Optional.empty();
        watch();
        // Deriving the key used more memory than everything else together. Release it later: the first item is just
        // being shown.
        var unused = ports.scheduler().after(UNTIL_GIVEN_BACK, this::giveBack);
    }

    /** Starts the idle timer. The demo is not watched: it contains nothing confidential. */
    private void watch() {
        Opened now = open;
        int minutes = preferences.preferences().get().safety().lockMinutes();
        idle.begin(now == null || now.demo() ? Duration.ZERO : Duration.ofMinutes(minutes));
    }

    private boolean isOccupied() {
        return frame().flatMap(frame -> frame.screens().running()).isPresent();
    }

    /** Hides everything, closes the profile, which wipes its keys, and asks for the passphrase. */
    public void lock() {
        Opened now = open;
        Optional<WindowFrame> frame = frame();
        if (now == null || frame.isEmpty()) {
            return;
        }
        evenIfItFails(() -> {
            away = frame.get().screens().place();
            cutOff = frame.get().screens().running();
        });
        evenIfItFails(SafeExit::hidePopups);
        evenIfItFails(layer::close);
        // Hide the screen before anything else can fail.
        place.getChildren().setAll(new EmptyPage());
        stage.setTitle(TITLE + ", locked");
        CopiedText.forget();
        leave(this::giveBack);
        greet(StartViewModel.locked(starting(now.profile().folder()), now.demo()));
    }

    /** Collects garbage, so that after locking, unreferenced secrets are overwritten soon. */
    private void giveBack() {
        var unused = ports.background()
                .run(
                        () -> {
                            System.gc();
                            return true;
                        },
                        done -> {},
                        failure -> {});
    }

    /** Closes the profile once everything entered is stored; it must not be used afterwards. */
    private void leave(Runnable then) {
        idle.end();
        Opened leaving = open;
        open = null;
        org.touchstone.ui.kit.pages.Screen left = current;
        if (left != null) {
            evenIfItFails(left::hidden);
            evenIfItFails(left::close);
        }
        Optional<WindowFrame> frame = frame();
        if (session != null) {
            session.close();
            session = null;
        }
        if (leaving == null) {
            then.run();
            return;
        }
        ProfileCloser.Ways ways = new ProfileCloser.Ways(ports.desk(), ports.background(), ports.scheduler());
        new ProfileCloser(leaving.profile()::close, ways, then)
                .begin(close -> frame.ifPresentOrElse(f -> f.whenSettled(close), close));
    }

    /** Runs a step of leaving a screen; its failure must not prevent locking. */
    private static void evenIfItFails(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.error("TS-LEAVE: a screen could not be left", e);
        }
    }

    private void become(org.touchstone.ui.kit.pages.Screen next) {
        org.touchstone.ui.kit.pages.Screen before = current;
        current = next;
        place.getChildren().setAll(next.root());
        if (before instanceof StartView) {
            before.close();
        }
        // A node can take the focus only once it is in the scene and styled.
        FxThread.later(next::shown);
    }

    /** Returns the model of first run or unlocking; empty afterwards. */
    public Optional<StartViewModel> starting() {
        return current instanceof StartView ? Optional.ofNullable(starting) : Optional.empty();
    }

    /** Returns the frame once a profile is open. */
    public Optional<WindowFrame> frame() {
        return current instanceof WindowFrame frame ? Optional.of(frame) : Optional.empty();
    }

    private void quit() {
        remember();
        CopiedText.forget();
        leave(quit);
        current = null;
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
        // The display of the last session may have been unplugged.
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
