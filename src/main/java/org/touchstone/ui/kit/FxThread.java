package org.touchstone.ui.kit;

import javafx.application.Platform;

/** The only way onto the UI thread. */
public final class FxThread {
    private FxThread() {}

    /** Runs at once when called on the UI thread, otherwise as soon as that thread is free. Any thread. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs after everything that the UI thread has to do already. Any thread. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /**
     * Guards code that touches the scene.
     *
     * @throws IllegalStateException on any other thread
     */
    public static void require() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("Screens are touched on the UI thread only");
        }
    }
}
