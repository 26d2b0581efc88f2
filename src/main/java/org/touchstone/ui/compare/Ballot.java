package org.touchstone.ui.compare;

import java.util.function.UnaryOperator;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.ui.judging.Stage;

/** The votes on a comparison at its present stage. Stateless; may be called from any thread. */
final class Ballot {
    private Ballot() {}

    static Stage stage(ComparisonDecision votes) {
        return votes.isRevealed() ? Stage.FINAL : Stage.BLIND;
    }

    /** Returns the vote of the present stage. */
    static Vote vote(ComparisonDecision votes) {
        Vote afterReveal = votes.afterReveal();
        return afterReveal == null ? votes.blind() : afterReveal;
    }

    /** Changes the vote of the present stage; the other stage's vote stays as it is. */
    static ComparisonDecision vote(ComparisonDecision votes, UnaryOperator<Vote> change) {
        Vote afterReveal = votes.afterReveal();
        return afterReveal == null
                ? new ComparisonDecision(change.apply(votes.blind()), null)
                : new ComparisonDecision(votes.blind(), change.apply(afterReveal));
    }

    /** Returns the votes after both texts were revealed, with the final vote still open. */
    static ComparisonDecision revealed(ComparisonDecision votes) {
        return new ComparisonDecision(votes.blind(), Vote.NONE);
    }
}
