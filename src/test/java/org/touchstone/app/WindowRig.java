package org.touchstone.app;

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
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.testing.ManualScheduler;
import org.touchstone.ui.kit.Dialogs;
import org.touchstone.ui.kit.FxTaskRunner;
import org.touchstone.ui.kit.LivePreferences;
import org.touchstone.ui.shell.ShellPorts;
import org.touchstone.ui.shell.WorkstationWindow;
import org.touchstone.ui.start.Opened;
import org.touchstone.workstation.profile.KeyPolicy;
import org.touchstone.workstation.profile.Profiles;
import org.touchstone.workstation.settings.PreferencesFile;
import org.touchstone.workstation.settings.PreferencesStore;

/** The window over real profiles with memory-cheap keys, and hands to use it. Test thread. */
final class WindowRig implements AutoCloseable {
    static final String PASSPHRASE = "four unrelated small words";

    final Profiles profiles = WorkstationWiring.profiles(new KeyPolicy(64, 1, 4, 0));
    final Clock clock = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);
    final ManualScheduler time = new ManualScheduler();
    final FxRobot robot = new FxRobot();
    final Path temp;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService desk = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final boolean threads;
    private boolean ended;
    private Optional<Stage> stage = Optional.empty();

    /** @param threads whether slow work runs on a thread of its own, as in the product, rather than at once */
    WindowRig(Path temp, boolean threads) {
        this.temp = temp;
        this.threads = threads;
    }

    PreferencesStore preferences() {
        return new PreferencesStore(new PreferencesFile(temp.resolve("preferences.json")), saver, Duration.ofHours(1));
    }

    DemoProfile demo() {
        return new DemoProfile(profiles, temp.resolve("demo"), clock, new SecureRandom());
    }

    Path folder() {
        return temp.resolve("profile");
    }

    boolean ended() {
        return ended;
    }

    void open(PreferencesStore store, Optional<Opened> opened) {
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

    Stage stage() {
        return stage.orElseThrow();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until this holds on the screen's thread. */
    void await(BooleanSupplier condition) {
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

    boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled
                        && text.equals(labeled.getText())
                        && labeled.getScene().getWindow() == stage()
                        && isShown(labeled))
                .tryQuery()
                .isPresent();
    }

    /** Whether the whole of what has this text lies within every pane that scrolls it. */
    boolean isInView(String text) {
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
    String focused() {
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

    void type(String text) {
        robot.interact(() -> {
            Node owner = stage().getScene().getFocusOwner();
            assertThat(owner).isInstanceOf(TextInputControl.class);
            ((TextInputControl) owner).appendText(text);
        });
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Gives the focus to a point of a picture that leads somewhere, counted over the screen. */
    void focusPoint(int number) {
        robot.interact(() -> robot.lookup(".ts-picture-spot").queryAll().stream()
                .filter(Node::isFocusTraversable)
                .skip(number)
                .findFirst()
                .orElseThrow()
                .requestFocus());
        settle();
    }

    /** Presses a button that may lie outside what is scrolled into view. */
    void fire(String text) {
        robot.interact(() -> robot.lookup((Node node) -> node instanceof ButtonBase button
                        && text.equals(button.getText())
                        && button.getScene().getWindow() == stage())
                .<ButtonBase>query()
                .fire());
        settle();
    }

    void click(String text) {
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
