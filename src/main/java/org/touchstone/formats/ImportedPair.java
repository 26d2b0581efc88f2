package org.touchstone.formats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.refusal.RowPlace;

/**
 * Two answers to one prompt with everything that the source says about them, in the source's order. The code that
 * creates the item decides which of these facts travel.
 *
 * @param place where it was found
 * @param sourceId the source's own name for it; may be empty
 * @param facets kind of work
 * @param prompt turns common to both answers
 * @param first the answer that the source lists first
 * @param second the other answer
 * @param scope what is asked
 * @param gold the correct outcome if the source knows it, otherwise null
 * @param tags other facts for the lead, such as the subset
 * @param decisions the recorded decisions, in the source's order
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
