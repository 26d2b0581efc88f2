package org.touchstone.formats;

import java.util.List;
import org.touchstone.domain.item.Turn;
import org.touchstone.refusal.RowPlace;

/**
 * Three to eight answers to one prompt with all that the source says about them, still in the source's order. Which of
 * these facts may travel is decided by whoever makes the item.
 *
 * @param place where it was found
 * @param sourceId the source's own name for it; may be empty
 * @param facets kind of work
 * @param prompt the turns before the answers
 * @param answers what is ranked, in the source's order
 * @param decisions what people decided, in the source's order
 */
public record ImportedRanking(
        RowPlace place,
        String sourceId,
        Facets facets,
        List<Turn> prompt,
        List<ImportedAnswer> answers,
        List<Decided> decisions) {
    public ImportedRanking {
        prompt = List.copyOf(prompt);
        answers = List.copyOf(answers);
        decisions = List.copyOf(decisions);
    }

    /**
     * A decision found in the source.
     *
     * @param annotator who decided, as the source names them
     * @param ranks of each answer, in the source's order; the smallest is the best, equal ones are tied
     */
    public record Decided(String annotator, List<Integer> ranks) {
        public Decided {
            ranks = List.copyOf(ranks);
        }
    }
}
