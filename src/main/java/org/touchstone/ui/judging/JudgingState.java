package org.touchstone.ui.judging;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.judgment.Vote;

/**
 * Everything the annotator has said about the item on the desk; the unit of undo.
 *
 * @param blind the vote before anything was revealed
 * @param afterReveal the vote after the reveal, or null before it
 * @param findings everything beside the votes
 */
public record JudgingState(Vote blind, @Nullable Vote afterReveal, Findings findings) {
    static final JudgingState NONE = new JudgingState(Vote.NONE, null, Findings.NONE);

    public Stage stage() {
        return afterReveal == null ? Stage.BLIND : Stage.FINAL;
    }

    /** The vote of the present stage. */
    public Vote vote() {
        return afterReveal == null ? blind : afterReveal;
    }

    /** With the vote of the present stage changed; the other one never moves. */
    public JudgingState vote(UnaryOperator<Vote> change) {
        return afterReveal == null
                ? new JudgingState(change.apply(blind), null, findings)
                : new JudgingState(blind, change.apply(afterReveal), findings);
    }

    public JudgingState findings(UnaryOperator<Findings> change) {
        return new JudgingState(blind, afterReveal, change.apply(findings));
    }

    /** The same work with both texts opened and a final vote still to give. */
    public JudgingState revealed() {
        return new JudgingState(blind, Vote.NONE, findings);
    }
}
