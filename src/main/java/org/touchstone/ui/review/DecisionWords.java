package org.touchstone.ui.review;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Judgment;

/** What was decided, in words. One implementation for each kind of item, registered in {@link #ALL}. Stateless. */
interface DecisionWords {
    /** Every kind's words. */
    List<DecisionWords> ALL = List.of(new ComparisonWords(), new RatingWords(), new RankingWords());

    /** The words for a judgment's kind. */
    static DecisionWords of(Judgment judgment) {
        return ALL.stream()
                .filter(words -> words.kind() == judgment.kind())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lines that belong together.
     *
     * @param name over the lines; may be empty
     * @param lines what was decided; never empty
     */
    record Part(String name, List<String> lines) {}

    /** The kind. */
    ItemKind kind();

    /** The decision on the whole, or the first thing said; never empty. */
    String headline(Judgment judgment);

    /** All that was decided; empty when nothing was. */
    List<Part> parts(Judgment judgment);
}
