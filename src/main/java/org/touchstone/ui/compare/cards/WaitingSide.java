package org.touchstone.ui.compare.cards;

import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.Message;

/** What is said while one side waits for the other before it shows its end. Of the screen's thread. */
final class WaitingSide {
    private static final Message OTHER_FIRST =
            Message.quiet("Read the other side as far as this one; then both go on to their ends.");
    private static final Message NOW_HERE =
            Message.quiet("Now this side, as far as the other; then both go on to their ends.");

    private final JudgingModel<?> model;

    WaitingSide(JudgingModel<?> model) {
        this.model = model;
    }

    /** The side being read waits. */
    void held() {
        model.say(OTHER_FIRST);
    }

    /** The reader has gone on to the other side. */
    void changedSide() {
        if (model.messageProperty().get().equals(OTHER_FIRST)) {
            model.say(NOW_HERE);
        }
    }

    /** Takes back what was said once neither side waits any more. */
    void forgetIf(boolean open) {
        Message said = model.messageProperty().get();
        if (open && (said.equals(OTHER_FIRST) || said.equals(NOW_HERE))) {
            model.say(Message.NONE);
        }
    }
}
