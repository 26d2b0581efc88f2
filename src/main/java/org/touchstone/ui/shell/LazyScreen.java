package org.touchstone.ui.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.ui.kit.pages.Screen;

/** A screen that is made when somebody goes there first, so that the window need not wait for all of them. UI thread. */
final class LazyScreen {
    private final Supplier<Screen> make;
    private final Runnable closeModel;
    private @Nullable Screen made;

    /** @param closeModel ends what the screen would have shown, when nobody ever went there */
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
