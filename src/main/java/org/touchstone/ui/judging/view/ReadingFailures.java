package org.touchstone.ui.judging.view;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.ui.judging.Message;

/** Reports texts that could not be read or laid out: to the annotator, and each to the log. Screen thread only. */
public final class ReadingFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingFailures.class);

    private final Consumer<Message> say;

    public ReadingFailures(Consumer<Message> say) {
        this.say = say;
    }

    /**
     * Reports a text that could not be read.
     *
     * @param wanted whether the text is needed now; a prefetched one is read again when its item is opened
     */
    public void unread(Exception failure, boolean wanted) {
        LOG.error("The texts of an item could not be read", failure);
        if (wanted) {
            say.accept(Message.problem(
                    "The responses cannot be shown. Nothing you entered is lost; leave the item and open it again."));
        }
    }

    public void unmeasured(Exception failure) {
        LOG.error("The height of a text could not be counted", failure);
        say.accept(Message.problem(
                "The layout could not be measured. You can continue; the judgment records that it was not measured."));
    }
}
