package org.touchstone.ui.kit.pages;

import javafx.scene.Parent;

/** One screen within the window. All calls on the UI thread. */
public interface Screen {
    /** What is painted; the same node for the life of the screen. */
    Parent root();

    /** It has come into view: refresh and take the focus. */
    default void shown() {}

    /** It is about to leave the view: save what is open. */
    default void hidden() {}

    /** The profile is closing: end every subscription. */
    default void close() {}
}
