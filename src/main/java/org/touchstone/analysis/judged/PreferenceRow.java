package org.touchstone.analysis.judged;

import java.util.Optional;
import java.util.OptionalInt;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.key.KeyedItem;
import org.touchstone.stats.Interval;

/**
 * A vote on a scope of a comparison. First is the response whose id comes first in the order of ids. Immutable.
 *
 * @param last whether it is the vote after both texts were opened, else the blind one
 * @param scope what it speaks about
 * @param first a response
 * @param second the other
 * @param preference -3 (second much better) to 3 (first much better); empty when none was given
 * @param bothBad whether neither is acceptable
 * @param left the response that stood on the left
 * @param dwellFirstMillis time for which the first was the active one
 * @param dwellSecondMillis the same of the second
 */
public record PreferenceRow(
        JudgedFacts facts,
        boolean last,
        Scope scope,
        ResponseId first,
        ResponseId second,
        OptionalInt preference,
        boolean bothBad,
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

    /** The preferences of the conversation that are acceptable; empty for a turn, or when no answer is known. */
    public Optional<Interval> gold() {
        KeyedItem key = facts.key();
        KeyedItem.Gold gold = key == null || !scope.isConversation() ? null : key.gold();
        if (gold == null) {
            return Optional.empty();
        }
        if (gold.favours() == null) {
            return Optional.of(new Interval(-gold.most(), gold.most()));
        }
        return Optional.of(
                gold.favours().equals(first)
                        ? new Interval(gold.least(), gold.most())
                        : new Interval(-gold.most(), -gold.least()));
    }

    /** Whether the preference is acceptable; empty when there is none or no answer is known. */
    public Optional<Boolean> right() {
        return preference.isEmpty() ? Optional.empty() : gold().map(range -> range.contains(preference.getAsInt()));
    }
}
