package org.touchstone.ui.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.settings.Appearance;

/**
 * A judging screen in a window of its own. Work runs at once; keys and clicks arrive as the window system would send them.
 *
 * @param <S> the screen
 * @param <R> the rig itself
 */
public abstract class DeskRig<S extends DeskScreen<?, ?>, R extends DeskRig<S, R>> {
    /** Makes the screen. */
    @FunctionalInterface
    public interface Maker<S> {
        S make(DeskScreen.Services services, AppearanceAndKeys looks, DeskScreen.Exits exits);
    }

    public final S screen;
    public final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.STANDARD);
    public final Scene scene;
    public boolean left;
    public boolean plainWanted;
    /** What the clock of the screen reads. */
    private long nanos;

    /** What the study has for guidelines; may be replaced before they are opened. */
    public String guidelines = "# Guidelines\n\n1. Read both.\n2. Vote.\n";

    protected final Stage stage;

    protected DeskRig(AnnotationSession session, Stage stage, double width, double height, Maker<S> maker) {
        this.stage = stage;
        DeskScreen.Services services = new DeskScreen.Services(
                session,
                study -> guidelines,
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                () -> nanos,
                "ed25519:test",
                () -> plainWanted);
        screen = maker.make(
                services,
                new AppearanceAndKeys(new SimpleObjectProperty<>(KeyMap.DELIVERED), appearance),
                new DeskScreen.Exits(() -> left = true, (open, within) -> {
                    throw new AssertionError("Only items of one kind are here");
                }));
        scene = new Scene(screen.root(), width, height);
        Theme.apply(scene, appearance.get());
        appearance.addListener((o, before, now) -> Theme.apply(scene, now));
        stage.setScene(scene);
        stage.show();
    }

    protected abstract R self();

    /** The window that tests share. */
    protected static Stage stage() {
        try {
            return FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs work on the screen thread and lays the scene out. */
    public R on(Runnable work) {
        call(() -> {
            work.run();
            layout();
            return this;
        });
        return self();
    }

    private void layout() {
        // Twice: what a first pass learns of widths may open or fold parts.
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** Time goes by. */
    public R pass(Duration time) {
        return on(() -> nanos += time.toNanos());
    }

    public R look(Appearance look) {
        return on(() -> appearance.set(look));
    }

    public R press(KeyCode code) {
        return press(code, false, false);
    }

    public R press(KeyCode code, boolean shift, boolean ctrl) {
        return on(() -> {
            String text =
                    code.isLetterKey() || code.isDigitKey() ? code.getChar().toLowerCase(java.util.Locale.ROOT) : "";
            var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            KeyEvent pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, ctrl, false, false);
            javafx.event.Event.fireEvent(target, pressed);
            var now = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            if (!text.isEmpty() && !ctrl) {
                javafx.event.Event.fireEvent(
                        now, new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, shift, ctrl, false, false));
            }
            javafx.event.Event.fireEvent(
                    now, new KeyEvent(KeyEvent.KEY_RELEASED, "", text, code, shift, ctrl, false, false));
        });
    }

    public R keys(KeyCode... codes) {
        List.of(codes).forEach(this::press);
        return self();
    }

    /** Types words into whatever has the focus. */
    public R type(String words) {
        return on(() -> words.chars().forEach(c -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
                String sign = Character.toString(c);
                String typed = type == KeyEvent.KEY_TYPED ? sign : "";
                javafx.event.Event.fireEvent(
                        scene.getFocusOwner(),
                        new KeyEvent(type, typed, sign, KeyCode.UNDEFINED, false, false, false, false));
            }
        }));
    }

    /** A click in the middle of a control. */
    public R click(Node node) {
        return on(() -> {
            var middle = node.localToScene(
                    node.getBoundsInLocal().getCenterX(),
                    node.getBoundsInLocal().getCenterY());
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                PickResult at = new PickResult(node, middle.getX(), middle.getY());
                javafx.event.Event.fireEvent(
                        node,
                        new MouseEvent(
                                type,
                                middle.getX(),
                                middle.getY(),
                                middle.getX(),
                                middle.getY(),
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                type == MouseEvent.MOUSE_PRESSED,
                                false,
                                false,
                                false,
                                false,
                                true,
                                at));
            }
        });
    }

    /** Turns the wheel over a control, one notch for each line. */
    public R wheel(Node node, int notches) {
        return on(() -> {
            for (int i = 0; i < notches; i++) {
                javafx.event.Event.fireEvent(
                        node,
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                0,
                                0,
                                0,
                                0,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                0,
                                -40,
                                0,
                                -40,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null));
            }
        });
    }

    public static <T> T call(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
