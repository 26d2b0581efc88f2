package org.touchstone.ui.review;

import java.util.List;
import java.util.OptionalInt;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.RatingDecision;

/** Overall ratings in words. */
final class RatingWords implements DecisionWords {
    @Override
    public ItemKind kind() {
        return ItemKind.RATING;
    }

    @Override
    public String headline(Judgment judgment) {
        OptionalInt overall = overall(judgment);
        return overall.isPresent() ? words(overall.getAsInt()) : "No overall rating";
    }

    @Override
    public List<Part> parts(Judgment judgment) {
        OptionalInt overall = overall(judgment);
        return overall.isPresent() ? List.of(new Part("", List.of(words(overall.getAsInt())))) : List.of();
    }

    private static OptionalInt overall(Judgment judgment) {
        return RatingDecision.of(judgment.decision()).overall();
    }

    private static String words(int overall) {
        return "Overall " + overall + " of " + RatingDecision.HIGHEST;
    }
}
