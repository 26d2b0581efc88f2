package org.touchstone.ui.compare;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** Keeps what is typed or pasted within what a judgment can hold, and says so. UI thread only. */
final class ShortText {
    private ShortText() {}

    /**
     * From now on the control takes no more than this; what is too long is not taken at all, so that nobody believes that
     * all of it was.
     *
     * @param what the text, as a sentence begins with it
     */
    static void limit(TextInputControl control, int longest, String what, CompareViewModel model) {
        control.setTextFormatter(new TextFormatter<>(change -> {
            if (change.isContentChange() && change.getControlNewText().length() > longest) {
                model.say(Message.needsYou(
                        String.format("%s has at most %,d characters. Nothing more was taken in.", what, longest)));
                return null;
            }
            return change;
        }));
    }
}
