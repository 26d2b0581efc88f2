package org.touchstone.ui.feature;

import org.touchstone.ui.kit.dialogs.Notice;

/** The way out of a feature, whatever else the window has. UI thread. */
public interface Elsewhere {
    /** Has whichever feature does such things do this. */
    void ask(Request request);

    /** Goes to the first screen of the window. */
    void home();

    /** Says something above every screen. */
    void say(Notice text);
}
