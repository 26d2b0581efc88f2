package org.touchstone.ui.compare.cards;

import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.Message;

/** The messages while one side waits for the other before it shows its end. Screen thread only. */
final class WaitingSide {
    private static final Message OTHER_FIRST =
            Message.quiet("Read the other side as far as this one; then both go on to their ends.");
    private static final Message NOW_HERE =
            Message.quiet("Now this side, as far as the other; then both go on to their ends.");

    private final JudgingModel<?> model;

    WaitingSide(JudgingModel<?> model) {
        this.model = model;
    }

    /** Called when the side being read has to wait. */
    void held() {
        model.say(OTHER_FIRST);
    }

    /** Called when the reader changes to the other side. */
    void changedSide() {
        if (model.messageProperty().get().equals(OTHER_FIRST)) {
            model.say(NOW_HERE);
        }
    }

    /** Withdraws the message once neither side has to wait. */
    void forgetIf(boolean open) {
        Message said = model.messageProperty().get();
        if (open && (said.equals(OTHER_FIRST) || said.equals(NOW_HERE))) {
            model.say(Message.NONE);
        }
    }
}
