package org.touchstone.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.touchstone.ui.kit.FxThread;
import org.touchstone.ui.text.view.LineView;
import org.touchstone.wiring.ProgramThreads;

/**
 * A simulated user of a window in memory: waits for the window, opens the first item, reads, visits every screen, and
 * quits.
 */
public final class SimulatedUser implements AutoCloseable {
    private static final int LOOK_EVERY_MILLIS = 50;

    private final ScheduledExecutorService fingers = ProgramThreads.timer("fingers");
    private final Deque<Press> visits = new ArrayDeque<>(List.of(
            new Press(KeyCode.SPACE, false),
            new Press(KeyCode.TAB, false),
            new Press(KeyCode.SPACE, false),
            new Press(KeyCode.DIGIT2, false),
            new Press(KeyCode.DIGIT3, true),
            new Press(KeyCode.DIGIT4, true),
            new Press(KeyCode.DIGIT5, true),
            new Press(KeyCode.DIGIT1, true),
            new Press(KeyCode.Q, true)));
    private boolean reading;

    private record Press(KeyCode key, boolean control) {}

    private SimulatedUser() {}

    /** Starts before the window exists. */
    public static SimulatedUser begin() {
        SimulatedUser rehearsal = new SimulatedUser();
        // The future is not needed: look() throws nothing, and close() ends the executor.
        var unused = rehearsal.fingers.scheduleWithFixedDelay(
                rehearsal::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return rehearsal;
    }

    private void look() {
        try {
            FxThread.later(this::act);
        } catch (IllegalStateException e) {
            // The toolkit has not started yet, or has ended.
            return;
        }
    }

    private void act() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (window.isShowing() && scene != null && scene.getRoot() != null) {
                press(scene);
                return;
            }
        }
    }

    private void press(Scene scene) {
        reading = reading || isItemShown(scene);
        Press next = reading ? visits.poll() : new Press(KeyCode.C, false);
        if (next == null) {
            return;
        }
        Node focus = scene.getFocusOwner();
        Event.fireEvent(
                focus == null ? scene.getRoot() : focus,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", next.key, false, next.control, false, false));
    }

    private static boolean isItemShown(Scene scene) {
        return scene.getRoot().lookupAll(".ts-text-view").stream()
                        .filter(node -> node instanceof LineView view && view.text() != null && view.getWidth() > 0)
                        .count()
                >= 2;
    }

    @Override
    public void close() {
        fingers.shutdownNow();
    }
}
