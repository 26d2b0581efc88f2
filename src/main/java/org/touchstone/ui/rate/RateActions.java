package org.touchstone.ui.rate;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.domain.judgment.RatingDecision;
import org.touchstone.ui.evidence.EvidenceActions;
import org.touchstone.ui.judging.JudgingActions;
import org.touchstone.ui.kit.keys.KeyAction;
import org.touchstone.ui.kit.keys.KeyContext;
import org.touchstone.ui.prompt.PromptActions;

/** What keys do on a rating. */
final class RateActions {
    private static final KeyContext RATING = KeyContext.judging("Rating", "rating");

    /** The overall rating, from the worst. */
    static final List<KeyAction> OVERALL = IntStream.rangeClosed(RatingDecision.LOWEST, RatingDecision.HIGHEST)
            .mapToObj(RateActions::overall)
            .toList();

    /** All that have a key, in the order in which they are shown. */
    static final List<KeyAction> ALL = Stream.concat(
                    OVERALL.stream(),
                    Stream.of(
                            JudgingActions.NEXT_LINES,
                            JudgingActions.PREVIOUS_LINES,
                            JudgingActions.LINE_DOWN,
                            JudgingActions.LINE_UP,
                            JudgingActions.TO_START,
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

    private RateActions() {}

    private static KeyAction overall(int rating) {
        String words = OverallWords.of(rating).toLowerCase(Locale.ROOT);
        return new KeyAction("OVERALL_" + rating, RATING, Integer.toString(rating), "Overall " + rating + ", " + words);
    }
}
