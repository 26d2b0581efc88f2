package org.touchstone.ui.compare;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.prompt.PromptActions;

/** The key actions of a comparison. */
public final class CompareActions {
    private static final KeyContext COMPARING = KeyContext.judging(KeyContext.JUDGING.title(), "comparison");

    public static final KeyAction BOTH_BAD = comparing("BOTH_BAD", "B", "Both bad");
    public static final KeyAction OTHER_SIDE = comparing("OTHER_SIDE", "Tab", "Read the other side");
    public static final KeyAction LEFT_SIDE = comparing("LEFT_SIDE", "Left", "Read the left side");
    public static final KeyAction RIGHT_SIDE = comparing("RIGHT_SIDE", "Right", "Read the right side");

    /** The scale, from left much better to right much better. */
    public static final List<KeyAction> POSITIONS = List.of(
            comparing("LEFT_MUCH_BETTER", "1", "Left much better"),
            comparing("LEFT_BETTER", "2", "Left better"),
            comparing("LEFT_SLIGHTLY_BETTER", "3", "Left slightly better"),
            comparing("TIE", "4", "Tie"),
            comparing("RIGHT_SLIGHTLY_BETTER", "5", "Right slightly better"),
            comparing("RIGHT_BETTER", "6", "Right better"),
            comparing("RIGHT_MUCH_BETTER", "7", "Right much better"));

    /** All actions that have a key, in display order. */
    public static final List<KeyAction> ALL = Stream.concat(
                    POSITIONS.stream(),
                    Stream.of(
                            BOTH_BAD,
                            JudgingActions.NEXT_LINES,
                            JudgingActions.PREVIOUS_LINES,
                            JudgingActions.LINE_DOWN,
                            JudgingActions.LINE_UP,
                            JudgingActions.TO_START,
                            OTHER_SIDE,
                            LEFT_SIDE,
                            RIGHT_SIDE,
                            JudgingActions.NEXT_SCOPE,
                            JudgingActions.PREVIOUS_SCOPE,
                            PromptActions.FOLD_PROMPT,
                            PromptActions.FIND,
                            EvidenceActions.NOT_MY_FIELD,
                            JudgingActions.SUBMIT,
                            JudgingActions.SUBMIT_ANYWHERE,
                            JudgingActions.UNDO,
                            JudgingActions.UNDO_EDIT,
                            JudgingActions.REDO_EDIT,
                            JudgingActions.NEXT_REGION,
                            JudgingActions.LEAVE,
                            EvidenceActions.REASON,
                            EvidenceActions.SELECT,
                            EvidenceActions.MARK,
                            EvidenceActions.LINK,
                            EvidenceActions.CRITERIA,
                            EvidenceActions.FLAGS,
                            EvidenceActions.CONFIDENCE,
                            EvidenceActions.DETAILS,
                            JudgingActions.TIME,
                            PromptActions.GUIDELINES))
            .toList();

    private CompareActions() {}

    private static KeyAction comparing(String id, String delivered, String title) {
        return new KeyAction(id, COMPARING, delivered, title);
    }
}
