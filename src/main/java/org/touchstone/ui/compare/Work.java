package org.touchstone.ui.compare;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.judgment.Findings;
import org.touchstone.domain.judgment.Vote;

/**
 * Everything the annotator has said about the item on the desk; the unit of undo.
 *
 * @param blind the vote before anything was revealed
 * @param afterReveal the vote after the reveal, or null before it
 * @param findings everything beside the votes
 */
record Work(Vote blind, @Nullable Vote afterReveal, Findings findings) {
    static final Work NONE = new Work(Vote.NONE, null, Findings.NONE);

    Stage stage() {
        return afterReveal == null ? Stage.BLIND : Stage.FINAL;
    }

    /** The vote of the present stage. */
    Vote vote() {
        return afterReveal == null ? blind : afterReveal;
    }

    /** With the vote of the present stage changed; the other one never moves. */
    Work vote(UnaryOperator<Vote> change) {
        return afterReveal == null
                ? new Work(change.apply(blind), null, findings)
                : new Work(blind, change.apply(afterReveal), findings);
    }

    Work findings(UnaryOperator<Findings> change) {
        return new Work(blind, afterReveal, change.apply(findings));
    }

    /** The same work with both texts opened and a final vote still to give. */
    Work revealed() {
        return new Work(blind, Vote.NONE, findings);
    }
}
