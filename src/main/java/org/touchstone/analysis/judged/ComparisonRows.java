package org.touchstone.analysis.judged;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.judgment.DisplayFacts;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.judgment.Vote;

/** The rows of the votes on a comparison. Stateless. */
final class ComparisonRows {
    private ComparisonRows() {}

    static Stream<JudgmentRow> of(JudgedFacts facts) {
        Vote last = facts.judgment().afterReveal();
        Stream<JudgmentRow> blind = rows(facts, facts.judgment().blind(), false);
        return last == null ? blind : Stream.concat(blind, rows(facts, last, true));
    }

    /** A vote without a preference has a row all the same, so that what it says besides is not lost. */
    private static Stream<JudgmentRow> rows(JudgedFacts facts, Vote vote, boolean last) {
        return vote.preferences().isEmpty()
                ? Stream.of(row(facts, vote, last, null))
                : vote.preferences().stream().map(preference -> row(facts, vote, last, preference));
    }

    private static JudgmentRow row(JudgedFacts facts, Vote vote, boolean last, @Nullable Preference preference) {
        Sides sides = facts.judgment().sides();
        DisplayFacts display = facts.display();
        boolean leftFirst = sides.left().compareTo(sides.right()) < 0;
        ResponseId first = leftFirst ? sides.left() : sides.right();
        return new PreferenceRow(
                facts,
                last,
                vote,
                preference == null ? Scope.CONVERSATION : preference.scope(),
                first,
                leftFirst ? sides.right() : sides.left(),
                preference == null ? OptionalInt.empty() : OptionalInt.of(towards(first, preference)),
                sides.left(),
                leftFirst ? display.dwellLeftMillis() : display.dwellRightMillis(),
                leftFirst ? display.dwellRightMillis() : display.dwellLeftMillis());
    }

    private static int towards(ResponseId first, Preference preference) {
        return first.equals(preference.favours()) ? preference.strength() : -preference.strength();
    }
}
