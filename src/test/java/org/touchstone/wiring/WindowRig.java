package org.touchstone.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.touchstone.crypto.KeyPolicy;
import org.touchstone.demo.DemoProfile;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.kit.FxTaskRunner;
import org.touchstone.ui.kit.appearance.LivePreferences;
import org.touchstone.ui.kit.dialogs.Dialogs;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.window.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

/** The window over real profiles with memory-cheap keys, and hands to use it. Test thread. */
public final class WindowRig implements AutoCloseable {
    public static final String PASSPHRASE = "four unrelated small words";

    public final Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
    final Clock clock = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);
    public final ManualScheduler time = new ManualScheduler();
    public final FxRobot robot = new FxRobot();
    public final Path temp;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService desk = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final boolean threads;
    private boolean ended;
    private Optional<Stage> stage = Optional.empty();

    /** @param threads whether slow work runs on a thread of its own, as in the product, rather than at once */
    public WindowRig(Path temp, boolean threads) {
        this.temp = temp;
        this.threads = threads;
    }

    public PreferencesStore preferences() {
        return new PreferencesStore(new PreferencesFile(temp.resolve("preferences.json")), saver, Duration.ofHours(1));
    }

    public DemoProfile demo() {
        return new DemoProfile(profiles, temp.resolve("demo"), clock, new SecureRandom());
    }

    public Path folder() {
        return temp.resolve("profile");
    }

    public boolean ended() {
        return ended;
    }

    public void open(PreferencesStore store, Optional<Opened> opened) {
        TaskRunner runner = threads ? new FxTaskRunner(desk) : new DirectTaskRunner();
        TaskRunner other = threads ? new FxTaskRunner(background) : runner;
        ShellPorts ports = new ShellPorts(
                profiles,
                folder(),
                demo(),
                new ContainerVerifier(),
                runner,
                other,
                other,
                clock,
                time::nanos,
                time,
                chosen -> {});
        robot.interact(() -> {
            Stage window = new Stage();
            stage = Optional.of(window);
            WorkstationWindow made = new WorkstationWindow(
                    window, ports, new LivePreferences(store), () -> ended = true, layer -> new Answers());
            opened.ifPresentOrElse(made::start, () -> made.start(Optional.empty()));
        });
        settle();
    }

    public Stage stage() {
        return stage.orElseThrow();
    }

    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until this holds on the screen's thread. */
    public void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("It never came to pass", e);
        }
        settle();
    }

    public boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled
                        && text.equals(labeled.getText())
                        && labeled.getScene().getWindow() == stage()
                        && isShown(labeled))
                .tryQuery()
                .isPresent();
    }

    /** Whether the whole of what has this text lies within every pane that scrolls it. */
    public boolean isInView(String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled
                        && text.equals(labeled.getText())
                        && labeled.getScene().getWindow() == stage()
                        && isShown(labeled))
                .tryQuery()
                .filter(WindowRig::isWithinPanes)
                .isPresent();
    }

    private static boolean isWithinPanes(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane
                    && !pane.localToScene(pane.getLayoutBounds()).contains(bounds)) {
                return false;
            }
        }
        return true;
    }

    /** The words of the button that has the focus; empty when it is no button. */
    public String focused() {
        return stage().getScene().getFocusOwner() instanceof ButtonBase button ? button.getText() : "";
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    public void type(String text) {
        robot.interact(() -> {
            Node owner = stage().getScene().getFocusOwner();
            assertThat(owner).isInstanceOf(TextInputControl.class);
            ((TextInputControl) owner).appendText(text);
        });
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Gives the focus to a point of a picture that leads somewhere, counted over the screen. */
    public void focusPoint(int number) {
        robot.interact(() -> robot.lookup(".ts-picture-spot").queryAll().stream()
                .filter(Node::isFocusTraversable)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        settle();
    }

    /** Presses a button that may lie outside what is scrolled into view. */
    public void fire(String text) {
        robot.interact(() -> robot.lookup((Node node) -> node instanceof ButtonBase button
                        && text.equals(button.getText())
                        && button.getScene().getWindow() == stage())
                .<ButtonBase>query()
                .fire());
        settle();
    }

    public void click(String text) {
        robot.clickOn(text);
        settle();
    }

    @Override
    public void close() {
        robot.interact(() -> stage.ifPresent(Stage::hide));
        saver.shutdownNow();
        desk.shutdownNow();
        background.shutdownNow();
    }

    /** Answers every question for a file with the same one. */
    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> open(FileKind kind) {
            return Optional.of(temp.resolve("out.tsbundle"));
        }

        @Override
        public Optional<Path> save(FileKind kind, String suggestedName) {
            return Optional.of(temp.resolve("out.tsbundle"));
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(temp.resolve("stick"));
        }

        @Override
        public void confirm(Question question, Runnable confirmed) {
            confirmed.run();
        }

        @Override
        public void copy(String text) {}
    }
}
