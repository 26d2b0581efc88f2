package org.touchstone.ui.cards;

import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.Message;

/** What is said while one card waits for the others before it shows its end. Of the screen's thread. */
final class WaitingCard {
    private final JudgingModel<?> model;
    private final Message othersFirst;
    private final Message nowHere;

    WaitingCard(JudgingModel<?> model, CardNames names) {
        this.model = model;
        this.othersFirst = Message.quiet(names.othersFirst());
        this.nowHere = Message.quiet(names.nowHere());
    }

    /** The card being read waits. */
    void held() {
        model.say(othersFirst);
    }

    /** The reader has gone on to another card. */
    void changed() {
        if (model.messageProperty().get().equals(othersFirst)) {
            model.say(nowHere);
        }
    }

    /** Takes back what was said once no card waits any more. */
    void forgetIf(boolean open) {
        Message said = model.messageProperty().get();
        if (open && (said.equals(othersFirst) || said.equals(nowHere))) {
            model.say(Message.NONE);
        }
    }
}
