package org.touchstone.ui.compare.screen;

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
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.touchstone.tasks.DirectTaskRunner;
import org.touchstone.ui.kit.appearance.AppearanceAndKeys;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.ui.kit.keys.KeyMap;
import org.touchstone.workstation.session.AnnotationSession;
import org.touchstone.workstation.settings.Appearance;

/** A judging screen in a window of its own. Work runs at once; keys arrive as the window system would send them. */
public final class Rig {
    public final CompareScreen screen;
    final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.STANDARD);
    public final Scene scene;
    public boolean left;
    boolean plainWanted;
    /** What the clock of the screen reads. */
    private long nanos;

    /** What the study has for guidelines; may be replaced before they are opened. */
    public String guidelines = "# Guidelines\n\n1. Read both.\n2. Vote.\n";

    private final Stage stage;

    private Rig(AnnotationSession session, Stage stage, double width, double height) {
        this.stage = stage;
        CompareScreen.Services services = new CompareScreen.Services(
                session,
                study -> guidelines,
                new DirectTaskRunner(),
                new DirectTaskRunner(),
                () -> nanos,
                "ed25519:test",
                () -> plainWanted);
        screen = new CompareScreen(
                services,
                new AppearanceAndKeys(new SimpleObjectProperty<>(KeyMap.DELIVERED), appearance),
                new CompareScreen.Exits(() -> left = true, (open, within) -> {
                    throw new AssertionError("Only comparisons are here");
                }));
        scene = new Scene(screen.root(), width, height);
        Theme.apply(scene, appearance.get());
        appearance.addListener((o, before, now) -> Theme.apply(scene, now));
        stage.setScene(scene);
        stage.show();
    }

    public static Rig of(AnnotationSession session, double width, double height) {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            return call(() -> new Rig(session, stage, width, height));
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another session on the same window, as after a restart. */
    public Rig again(AnnotationSession session) {
        return call(() -> new Rig(session, stage, scene.getWidth(), scene.getHeight()));
    }

    /** Runs work on the screen thread and lays the scene out. */
    public Rig on(Runnable work) {
        call(() -> {
            work.run();
            layout();
            return this;
        });
        return this;
    }

    private void layout() {
        // Twice: what a first pass learns of widths may open or fold parts.
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /** Time goes by. */
    public Rig pass(Duration time) {
        return on(() -> nanos += time.toNanos());
    }

    Rig look(Appearance look) {
        return on(() -> appearance.set(look));
    }

    public Rig press(KeyCode code) {
        return press(code, false, false);
    }

    public Rig press(KeyCode code, boolean shift, boolean ctrl) {
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

    public Rig keys(KeyCode... codes) {
        List.of(codes).forEach(this::press);
        return this;
    }

    /** Types words into whatever has the focus. */
    public Rig type(String words) {
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
