package org.touchstone.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RankingDecision;

/** An order in words, by the letters under which the responses were painted. */
final class RankingWords implements DecisionWords {
    @Override
    public ItemKind kind() {
        return ItemKind.RANKING;
    }

    @Override
    public String headline(Judgment judgment) {
        RankingDecision ranking = RankingDecision.of(judgment.decision());
        if (ranking.order().isEmpty()) {
            return ranking.noneAcceptable() ? "None acceptable" : "No order";
        }
        String order = ranking.order().places().stream()
                .map(place -> letters(judgment, place, " = "))
                .collect(Collectors.joining(" > "));
        return ranking.noneAcceptable() ? order + ", none acceptable" : order;
    }

    @Override
    public List<Part> parts(Judgment judgment) {
        RankingDecision ranking = RankingDecision.of(judgment.decision());
        List<String> lines = new ArrayList<>();
        int better = 0;
        for (List<ResponseId> place : ranking.order().places()) {
            lines.add("Rank " + (better + 1) + ": " + letters(judgment, place, " and ")
                    + (place.size() > 1 ? ", tied" : ""));
            better += place.size();
        }
        if (ranking.noneAcceptable()) {
            lines.add("None acceptable");
        }
        return lines.isEmpty() ? List.of() : List.of(new Part("", lines));
    }

    /** Letters in the order of the alphabet, whatever the ids. */
    private static String letters(Judgment judgment, List<ResponseId> responses, String between) {
        List<ResponseId> painted = judgment.presentation().order();
        return responses.stream()
                .map(id -> String.valueOf((char) ('A' + painted.indexOf(id))))
                .sorted()
                .collect(Collectors.joining(between));
    }
}
