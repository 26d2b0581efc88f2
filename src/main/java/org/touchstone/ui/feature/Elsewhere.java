package org.touchstone.ui.feature;

import org.touchstone.ui.kit.dialogs.Notice;

/** What a feature may ask of the rest of the window. UI thread. */
public interface Elsewhere {
    /** Passes a request to the feature that handles it. */
    void ask(Request request);

    /** Shows the first screen of the window. */
    void home();

    /** Shows a notice above every screen. */
    void say(Notice text);
}
