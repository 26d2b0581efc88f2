package org.touchstone.ui.compare;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.ui.judging.Stage;

/**
 * The votes on the comparison on the desk.
 *
 * @param blind the vote before anything was revealed
 * @param afterReveal the vote after the reveal, or null before it
 */
record Ballot(Vote blind, @Nullable Vote afterReveal) {
    static final Ballot NONE = new Ballot(Vote.NONE, null);

    Stage stage() {
        return afterReveal == null ? Stage.BLIND : Stage.FINAL;
    }

    /** The vote of the present stage. */
    Vote vote() {
        return afterReveal == null ? blind : afterReveal;
    }

    /** With the vote of the present stage changed; the other one never moves. */
    Ballot vote(UnaryOperator<Vote> change) {
        return afterReveal == null
                ? new Ballot(change.apply(blind), null)
                : new Ballot(blind, change.apply(afterReveal));
    }

    /** The same with both texts opened and a final vote still to give. */
    Ballot revealed() {
        return new Ballot(blind, Vote.NONE);
    }
}
