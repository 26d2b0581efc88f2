package org.touchstone.formats.decisions;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.formats.ImportedDecision;

/** Votes: preferences by scope, both bad, and the vote after a reveal. */
final class ComparisonMembers implements KindMembers {
    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public ComparisonDecision read(DecisionMembers m) throws RefusedLineException {
        if (!m.has("preferences")) {
            throw new RefusedLineException("\"preferences\" is missing");
        }
        Vote blind = vote(m);
        @Nullable Vote afterReveal = m.optionalObject("afterReveal", ComparisonMembers::vote);
        return new ComparisonDecision(blind, afterReveal);
    }

    private static Vote vote(DecisionMembers m) throws RefusedLineException {
        Vote vote = new Vote(m.objects("preferences", ComparisonMembers::preference), m.flag("bothBad"));
        if (vote.contradictsItself()) {
            throw new RefusedLineException("\"bothBad\" stands beside a preference with a strength");
        }
        return vote;
    }

    private static Preference preference(DecisionMembers m) throws RefusedLineException {
        Scope scope = scope(m.text("scope"));
        String favours = m.optionalText("favours");
        int strength = m.small("strength", favours == null ? 0 : ImportedDecision.USUAL_STRENGTH);
        return new Preference(scope, favours == null ? null : new ResponseId(favours), strength);
    }

    private static Scope scope(String word) throws RefusedLineException {
        try {
            return Scope.of(word);
        } catch (IllegalArgumentException e) {
            throw new RefusedLineException("\"scope\" is neither conversation nor turn:N");
        }
    }
}
