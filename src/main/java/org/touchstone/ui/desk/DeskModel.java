package org.touchstone.ui.desk;

import java.util.List;
import org.touchstone.domain.evidence.Flag;
import org.touchstone.ui.evidence.FindingsModel;
import org.touchstone.ui.evidence.MarkingModel;
import org.touchstone.ui.judging.FlowState;
import org.touchstone.ui.judging.JudgingModel;
import org.touchstone.ui.judging.Message;
import org.touchstone.ui.judging.ReadingTrack;
import org.touchstone.ui.judging.Stage;
import org.touchstone.workstation.checklist.Checklist;

/** The model of a judging screen, as far as the screen is the same for every kind. Screen thread only. */
public interface DeskModel {
    /** The item, its draft and what is said. */
    JudgingModel<?> judging();

    /** What was read, by place. */
    ReadingTrack track();

    /** What is said beside the decision. */
    FindingsModel findings();

    /** The mark being made. */
    MarkingModel marking();

    /** What is asked, met or not. */
    List<Checklist.Entry> checklist();

    /** Which look at the item it is. */
    Stage stage();

    /** Whether {@link #proceed} goes on rather than says what is missing. */
    boolean isReady();

    /** What stands on the button that goes on. */
    String proceedWords();

    /** The one primary action: goes on, or says what is missing. */
    void proceed();

    /** Sets a flag or takes it away. */
    void toggleFlag(Flag flag);

    /** Shows a turn of the responses, counted among the assistant's from 1. */
    void showTurn(int turn);

    /** Whether each response is read as one text, whatever its turns. */
    default boolean readsWhole() {
        return false;
    }

    /** What the screen is doing. */
    default FlowState state() {
        return judging().flow().stateProperty().get();
    }

    /** Says something in the line under the decision. */
    default void say(Message sentence) {
        judging().say(sentence);
    }

    /** Says the first thing that is still asked. */
    default void sayWhatIsMissing() {
        checklist().stream().filter(entry -> !entry.met()).findFirst().ifPresent(first -> {
            String words = first.words();
            say(Message.needsYou("Still needed: " + Character.toLowerCase(words.charAt(0)) + words.substring(1) + "."));
        });
    }
}
