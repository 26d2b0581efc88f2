package org.touchstone.formats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.refusal.RowPlace;

/**
 * Two answers to one prompt with all that the source says about them, still in the source's order. Which of these facts
 * may travel is decided by whoever makes the item.
 *
 * @param place where it was found
 * @param sourceId the source's own name for it; may be empty
 * @param facets kind of work
 * @param prompt turns that both answers share
 * @param first the answer that the source lists first
 * @param second the other
 * @param scope what is asked
 * @param gold the right outcome when the source knows it, else null
 * @param tags other facts for the lead, such as the subset
 * @param decisions what people decided, in the source's order
 */
public record ImportedPair(
        RowPlace place,
        String sourceId,
        Facets facets,
        List<Turn> prompt,
        ImportedAnswer first,
        ImportedAnswer second,
        Scope scope,
        @Nullable Pick gold,
        Map<String, String> tags,
        List<ImportedDecision> decisions) {
    public ImportedPair {
        prompt = List.copyOf(prompt);
        tags = Map.copyOf(tags);
        decisions = List.copyOf(decisions);
    }
}
