package org.touchstone.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.ComparisonDecision;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.judgment.Vote;
import org.touchstone.domain.presentation.Sides;

/** Describes the votes of a comparison by the sides as they were shown. */
final class ComparisonWords implements DecisionWords {
    private static final List<String> STRENGTHS = List.of("slightly better", "better", "much better");

    @Override
    public ItemKind kind() {
        return ItemKind.COMPARISON;
    }

    @Override
    public String headline(Judgment judgment) {
        Vote vote = ComparisonDecision.of(judgment.decision()).blind();
        List<Preference> preferences = vote.preferences();
        if (preferences.isEmpty()) {
            return vote.bothBad() ? "Both bad" : "No preference";
        }
        String words = preference(
                preferences.get(preferences.size() - 1),
                Sides.of(judgment.presentation().order()));
        return vote.bothBad() ? words + ", both bad" : words;
    }

    @Override
    public List<Part> parts(Judgment judgment) {
        ComparisonDecision votes = ComparisonDecision.of(judgment.decision());
        Sides sides = Sides.of(judgment.presentation().order());
        List<Part> parts = new ArrayList<>();
        add(parts, votes.isRevealed() ? "Blind" : "", votes.blind(), sides);
        add(parts, "After the reveal", votes.afterReveal(), sides);
        return parts;
    }

    private static void add(List<Part> parts, String name, @Nullable Vote vote, Sides sides) {
        List<String> lines = vote == null ? List.of() : votes(vote, sides);
        if (!lines.isEmpty()) {
            parts.add(new Part(name, lines));
        }
    }

    /** Returns one line per preference. */
    private static List<String> votes(Vote vote, Sides sides) {
        List<String> lines = new ArrayList<>();
        for (Preference each : vote.preferences()) {
            String scope = each.scope().isConversation()
                    ? "Whole"
                    : "Turn " + each.scope().turn();
            lines.add(
                    vote.preferences().size() == 1
                            ? preference(each, sides)
                            : scope + ": " + preference(each, sides).toLowerCase(Locale.ROOT));
        }
        if (vote.bothBad()) {
            lines.add("Both bad");
        }
        return lines;
    }

    private static String preference(Preference preference, Sides sides) {
        int position = preference.position(sides);
        if (position == 0) {
            return "Tie";
        }
        return (position < 0 ? "Left " : "Right ") + STRENGTHS.get(Math.abs(position) - 1);
    }
}
