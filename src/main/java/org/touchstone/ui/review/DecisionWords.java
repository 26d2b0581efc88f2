package org.touchstone.ui.review;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Judgment;

/** Describes decisions in words. One implementation per kind of item, registered in {@link #ALL}. Stateless. */
interface DecisionWords {
    /** Every kind's words. */
    List<DecisionWords> ALL = List.of(new ComparisonWords(), new RatingWords(), new RankingWords());

    /** Returns the implementation for a judgment's kind. */
    static DecisionWords of(Judgment judgment) {
        return ALL.stream()
                .filter(words -> words.kind() == judgment.kind())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lines under one heading.
     *
     * @param name the heading; may be empty
     * @param lines the decisions; never empty
     */
    record Part(String name, List<String> lines) {}

    /** Returns the kind. */
    ItemKind kind();

    /** Returns the decision on the whole item, or the first decision; never empty. */
    String headline(Judgment judgment);

    /** Returns everything that was decided; empty if nothing was. */
    List<Part> parts(Judgment judgment);
}
