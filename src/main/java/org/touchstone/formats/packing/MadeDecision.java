package org.touchstone.formats.packing;

import java.util.List;
import org.touchstone.domain.evidence.CriterionScore;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.judgment.Decision;

/**
 * A decision found in the source, by the ids of the pack.
 *
 * @param annotator who decided, as the source names them
 * @param item on what
 * @param decision what was decided
 * @param levels of criteria, in the order in which they are written; may be empty
 * @param source file and line, such as {@code human.jsonl:17}
 */
public record MadeDecision(
        String annotator, ItemId item, Decision decision, List<CriterionScore> levels, String source) {
    public MadeDecision {
        levels = List.copyOf(levels);
    }
}
