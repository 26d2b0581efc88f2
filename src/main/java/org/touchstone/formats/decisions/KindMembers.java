package org.touchstone.formats.decisions;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;

/**
 * Reads the members of a line that contain the decision. One implementation per kind of item, registered in
 * {@link #ALL}. Stateless.
 */
interface KindMembers {
    /** Every kind's members. */
    List<KindMembers> ALL = List.of(new ComparisonMembers(), new RatingMembers(), new RankingMembers());

    /** Returns the implementation for the kind that a line names; for comparisons if it names none. */
    static KindMembers of(DecisionMembers line) throws RefusedLineException {
        String word = line.text("kind", ItemKind.COMPARISON.id());
        return ALL.stream()
                .filter(members -> members.kind().id().equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedLineException("\"kind\" is no kind of item that this program knows"));
    }

    /** Returns the kind. */
    ItemKind kind();

    /**
     * Reads a decision.
     *
     * @throws RefusedLineException if a member is missing or invalid
     */
    Decision read(DecisionMembers line) throws RefusedLineException;
}
