package org.touchstone.ui.kit.pages;

import javafx.scene.Parent;

/** One screen of the window. All calls on the UI thread. */
public interface Screen {
    /** Returns the root node; the same for the life of the screen. */
    Parent root();

    /** Called when the screen is shown: refreshes it and takes the focus. */
    default void shown() {}

    /** Called before the screen is hidden: saves open work. */
    default void hidden() {}

    /** Called when the profile closes: ends every subscription. */
    default void close() {}
}
