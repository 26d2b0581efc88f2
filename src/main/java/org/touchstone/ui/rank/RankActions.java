package org.touchstone.ui.rank;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.domain.item.Item;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.prompt.PromptActions;

/** What keys do on a ranking. */
final class RankActions {
    private static final KeyContext RANKING = KeyContext.judging("Ranking", "ranking");

    /** A rank for the answer being read, the best first. */
    static final List<KeyAction> RANKS = IntStream.rangeClosed(1, Item.MOST_RESPONSES)
            .mapToObj(rank -> ranking("RANK_" + rank, Integer.toString(rank), "Rank " + rank + " for this answer"))
            .toList();

    static final KeyAction BETTER = ranking("RANK_BETTER", "Plus", "One step better");
    static final KeyAction WORSE = ranking("RANK_WORSE", "Minus", "One step worse");
    static final KeyAction TIE = ranking("RANK_TIE", "L", "Level with the rank above");
    static final KeyAction UNRANK = ranking("RANK_REMOVE", "Delete", "Take the rank away");
    static final KeyAction NONE_ACCEPTABLE = ranking("NONE_ACCEPTABLE", "0", "None acceptable");
    static final KeyAction NEXT_ANSWER = ranking("NEXT_ANSWER", "Tab", "Read the next answer");
    static final KeyAction ANSWER_LEFT = ranking("ANSWER_LEFT", "Left", "Read the answer to the left");
    static final KeyAction ANSWER_RIGHT = ranking("ANSWER_RIGHT", "Right", "Read the answer to the right");

    /** All that have a key, in the order in which they are shown. */
    static final List<KeyAction> ALL = Stream.concat(
                    RANKS.stream(),
                    Stream.of(
                            BETTER,
                            WORSE,
                            TIE,
                            UNRANK,
                            NONE_ACCEPTABLE,
                            JudgingActions.NEXT_LINES,
                            JudgingActions.PREVIOUS_LINES,
                            JudgingActions.LINE_DOWN,
                            JudgingActions.LINE_UP,
                            JudgingActions.TO_START,
                            NEXT_ANSWER,
                            ANSWER_LEFT,
                            ANSWER_RIGHT,
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

    private RankActions() {}

    private static KeyAction ranking(String id, String delivered, String title) {
        return new KeyAction(id, RANKING, delivered, title);
    }
}
