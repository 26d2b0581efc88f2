package org.touchstone.ui.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.pages.Screen;

/** A screen that is created on first use, so that the start of the window does not wait for it. UI thread. */
final class LazyScreen {
    private final Supplier<Screen> make;
    private final Runnable closeModel;
    private @Nullable Screen made;

    /**
     * @param closeModel releases the screen's model if the screen was never created
     */
    LazyScreen(Supplier<Screen> make, Runnable closeModel) {
        this.make = make;
        this.closeModel = closeModel;
    }

    Screen get() {
        Screen screen = made;
        if (screen == null) {
            screen = make.get();
            made = screen;
        }
        return screen;
    }

    void close() {
        Screen screen = made;
        if (screen == null) {
            closeModel.run();
        } else {
            screen.close();
        }
    }
}
