package org.touchstone.analysis.judged;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.PaneFacts;

/** The rows of the votes on a comparison. Stateless. */
final class ComparisonRows {
    private ComparisonRows() {}

    static Stream<JudgmentRow> of(JudgedFacts facts, ComparisonDecision decision) {
        Vote last = decision.afterReveal();
        Stream<JudgmentRow> blind = rows(facts, decision.blind(), false);
        return last == null ? blind : Stream.concat(blind, rows(facts, last, true));
    }

    /** A vote without a preference also has a row, so that its other values are not lost. */
    private static Stream<JudgmentRow> rows(JudgedFacts facts, Vote vote, boolean last) {
        return vote.preferences().isEmpty()
                ? Stream.of(row(facts, vote, last, null))
                : vote.preferences().stream().map(preference -> row(facts, vote, last, preference));
    }

    private static JudgmentRow row(JudgedFacts facts, Vote vote, boolean last, @Nullable Preference preference) {
        ResponseId left = facts.judgment().presentation().order().get(0);
        ResponseId right = facts.judgment().presentation().order().get(1);
        List<PaneFacts> panes = facts.display().panes();
        boolean leftFirst = left.compareTo(right) < 0;
        ResponseId first = leftFirst ? left : right;
        return new PreferenceRow(
                facts,
                last,
                vote,
                preference == null ? Scope.CONVERSATION : preference.scope(),
                first,
                leftFirst ? right : left,
                preference == null ? OptionalInt.empty() : OptionalInt.of(towards(first, preference)),
                left,
                panes.get(leftFirst ? 0 : 1).dwellMillis(),
                panes.get(leftFirst ? 1 : 0).dwellMillis());
    }

    private static int towards(ResponseId first, Preference preference) {
        return first.equals(preference.favours()) ? preference.strength() : -preference.strength();
    }
}
