package org.touchstone.ui.kit;

import javafx.application.Platform;

/** The only access to the UI thread for other threads. */
public final class FxThread {
    private FxThread() {}

    /** Runs immediately if called on the UI thread, otherwise as soon as that thread is free. Any thread. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs after everything already queued on the UI thread. Any thread. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /**
     * Checks that the current thread is the UI thread.
     *
     * @throws IllegalStateException on any other thread
     */
    public static void require() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("Screens are touched on the UI thread only");
        }
    }
}
