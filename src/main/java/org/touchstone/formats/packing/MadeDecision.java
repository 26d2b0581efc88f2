package org.touchstone.formats.packing;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.item.Scope;

/**
 * A decision found in the source, expressed by the ids of the pack.
 *
 * @param annotator the decider, as the source names them
 * @param item the item decided on
 * @param scope the scope of the decision
 * @param favours the preferred response; null for a tie or if both are bad
 * @param strength 1 to 3; 0 for a tie or if both are bad
 * @param bothBad whether neither response is acceptable
 * @param source file and line, such as {@code human.jsonl:17}
 */
public record MadeDecision(
        String annotator,
        ItemId item,
        Scope scope,
        @Nullable ResponseId favours,
        int strength,
        boolean bothBad,
        String source) {}
