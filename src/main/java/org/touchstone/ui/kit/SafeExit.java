package org.touchstone.ui.kit;

import java.util.List;
import javafx.application.Platform;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The only way to end the program. JavaFX 25 and later can crash if the toolkit stops while a popup is showing. */
public final class SafeExit {
    private SafeExit() {}

    /** Hides popups, then windows, then stops the toolkit. UI thread. */
    public static void exit() {
        FxThread.require();
        hideAll();
        Platform.runLater(Platform::exit);
    }

    /** Hides open lists, menus and tooltips. UI thread. */
    public static void hidePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    /** Hides popups, then every other window. UI thread. */
    public static void hideAll() {
        hidePopups();
        List.copyOf(Window.getWindows()).stream()
                .filter(w -> !(w instanceof PopupWindow))
                .forEach(Window::hide);
    }
}
