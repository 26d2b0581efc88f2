package org.touchstone.analysis.judged;

import java.util.Optional;
import java.util.OptionalInt;
import org.touchstone.domain.gold.Accepted;
import org.touchstone.domain.gold.Answer;
import org.touchstone.domain.gold.Gold;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.stats.Interval;

/**
 * A vote on a scope of a comparison. First is the response with the smaller id. Immutable.
 *
 * @param last whether it is the vote after the reveal, otherwise the blind one
 * @param vote the whole vote
 * @param scope the scope of this row
 * @param first a response
 * @param second the other
 * @param preference -3 (second much better) to 3 (first much better); empty if none was given
 * @param left the response on the left
 * @param dwellFirstMillis time for which the first response was active, in milliseconds
 * @param dwellSecondMillis the same of the second
 */
public record PreferenceRow(
        JudgedFacts facts,
        boolean last,
        Vote vote,
        Scope scope,
        ResponseId first,
        ResponseId second,
        OptionalInt preference,
        ResponseId left,
        long dwellFirstMillis,
        long dwellSecondMillis)
        implements JudgmentRow {

    /** Number of marked ranges of the judgment in a response. */
    public long spans(ResponseId response) {
        return facts.judgment().findings().spans().stream()
                .filter(span -> span.response().equals(response))
                .count();
    }

    /** Returns the acceptable preferences of the scope; empty if unknown. */
    public Optional<Interval> gold() {
        return accepted().flatMap(this::range).map(range -> {
            ResponseId favours = range.favours();
            return favours == null || favours.equals(first)
                    ? new Interval(range.least(), range.most())
                    : new Interval(-range.most(), -range.least());
        });
    }

    private Optional<Accepted.StrengthRange> range(Accepted.ForComparison accepted) {
        return accepted.ranges().stream()
                .filter(range -> range.scope().equals(scope))
                .findFirst();
    }

    /** Returns the acceptable decisions on the item; empty without gold. */
    public Optional<Accepted.ForComparison> accepted() {
        Gold gold = facts.gold();
        return gold != null && gold.accepted() instanceof Accepted.ForComparison known
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Returns whether the whole vote, in all its scopes, is acceptable; empty without gold. */
    public Optional<Boolean> right() {
        return accepted().map(known -> known.admits(new Answer.OfComparison(vote)));
    }
}
