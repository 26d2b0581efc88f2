package org.touchstone.ui.text;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.testfx.api.FxToolkit;
import org.touchstone.ui.kit.appearance.Theme;
import org.touchstone.workstation.settings.Appearance;
import org.touchstone.workstation.settings.ThemeChoice;

/** The screen thread, for tests that draw. */
public final class Fx {
    private Fx() {}

    /** Starts the toolkit once. */
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs work on the screen thread and waits for what it gives. */
    public static <T> T call(Callable<T> work) {
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

    /** Runs work on the screen thread and waits for its end. */
    public static void run(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        call(() -> {
            work.run();
            done.countDown();
            return done;
        });
    }

    /** A dressed scene, laid out. Screen thread. */
    public static Scene scene(Parent root, double width, double height, ThemeChoice theme, int percent) {
        Scene scene = new Scene(root, width, height);
        Appearance appearance = Appearance.STANDARD.withTheme(theme).withTextPercent(percent);
        Theme.apply(scene, appearance);
        root.applyCss();
        root.layout();
        return scene;
    }

    /** A picture of a scene. Screen thread. */
    public static WritableImage picture(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }
}
