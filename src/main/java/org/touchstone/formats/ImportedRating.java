package org.touchstone.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.domain.item.Turn;
import org.touchstone.refusal.RowPlace;

/**
 * One answer to a prompt with all that the source says about it. Which of these facts may travel is decided by whoever
 * makes the item.
 *
 * @param place where it was found
 * @param sourceId the source's own name for it; may be empty
 * @param facets kind of work
 * @param prompt the turns before the answer
 * @param answer what is rated
 * @param decisions what people decided, in the source's order
 */
public record ImportedRating(
        RowPlace place,
        String sourceId,
        Facets facets,
        List<Turn> prompt,
        ImportedAnswer answer,
        List<Decided> decisions) {
    public ImportedRating {
        prompt = List.copyOf(prompt);
        decisions = List.copyOf(decisions);
    }

    /**
     * A decision found in the source.
     *
     * @param annotator who decided, as the source names them
     * @param overall 1 to 7
     * @param levels by criterion of the study, from 1
     */
    public record Decided(String annotator, int overall, Map<String, Integer> levels) {
        public Decided {
            levels = java.util.Collections.unmodifiableMap(new TreeMap<>(levels));
        }
    }
}
