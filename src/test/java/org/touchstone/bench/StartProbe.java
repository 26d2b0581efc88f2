package org.touchstone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.touchstone.app.Main;
import org.touchstone.ui.text.panes.ReadingPane;
import org.touchstone.ui.text.view.LineView;

/**
 * The workstation with somebody at the keyboard who wants the first item: presses the key of Continue as soon as there is
 * a window that takes it, says when both sides are laid out in a window that can be seen, and ends. Arguments are those
 * of the program.
 */
public final class StartProbe {
    private static final long LOOK_EVERY_NANOS = 4_000_000;

    private StartProbe() {}

    /** Runs it. */
    public static void main(String[] args) {
        Thread eyes = new Thread(StartProbe::watch, "eyes");
        eyes.setDaemon(true);
        eyes.start();
        Main.main(args);
    }

    private static void watch() {
        while (true) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            lookOnScreen();
        }
    }

    private static void lookOnScreen() {
        try {
            Platform.runLater(StartProbe::look);
        } catch (IllegalStateException e) {
            // The toolkit has not been started yet; there is nothing to see.
            return;
        }
    }

    /** Processor time of every thread since the start, in hundredths of a second, as the system counts it. */
    private static void threads() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/task"))) {
            for (Path each : all.toList()) {
                String[] fields = Files.readString(each.resolve("stat"))
                        .replaceAll("\\(.*\\) ", "")
                        .split(" ", -1);
                int ticks = Integer.parseInt(fields[12]) + Integer.parseInt(fields[13]);
                if (ticks > 0) {
                    System.out.printf(
                            "%5d %s%n",
                            ticks, Files.readString(each.resolve("comm")).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (!window.isShowing() || scene == null || scene.getRoot() == null) {
                continue;
            }
            long painted = scene.getRoot().lookupAll(".ts-text-view").stream()
                    .filter(n -> n instanceof LineView view
                            && n.getParent() instanceof ReadingPane pane
                            && pane.isVisible()
                            && view.text() != null
                            && view.getWidth() > 0)
                    .count();
            if (painted >= 2) {
                // The pulse that shows it has begun when this comes back from the queue.
                Platform.runLater(() -> {
                    System.out.println("interactive");
                    if (Boolean.getBoolean("start.threads")) {
                        threads();
                    }
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                });
                return;
            }
            Event.fireEvent(
                    scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, false, false, false));
        }
    }
}
