package org.touchstone.ui.compare;

import java.util.function.UnaryOperator;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.ui.judging.Stage;

/** What the votes on a comparison are at the stage that its judging has reached. Stateless; any thread. */
final class Ballot {
    private Ballot() {}

    static Stage stage(ComparisonDecision votes) {
        return votes.isRevealed() ? Stage.FINAL : Stage.BLIND;
    }

    /** The vote of the present stage. */
    static Vote vote(ComparisonDecision votes) {
        Vote afterReveal = votes.afterReveal();
        return afterReveal == null ? votes.blind() : afterReveal;
    }

    /** With the vote of the present stage changed; the other one never moves. */
    static ComparisonDecision vote(ComparisonDecision votes, UnaryOperator<Vote> change) {
        Vote afterReveal = votes.afterReveal();
        return afterReveal == null
                ? new ComparisonDecision(change.apply(votes.blind()), null)
                : new ComparisonDecision(votes.blind(), change.apply(afterReveal));
    }

    /** The same with both texts opened and a final vote still to give. */
    static ComparisonDecision revealed(ComparisonDecision votes) {
        return new ComparisonDecision(votes.blind(), Vote.NONE);
    }
}
