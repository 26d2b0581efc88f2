package org.touchstone.formats.decisions;

import java.util.List;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.judgment.Decision;

/**
 * The members of a line that say what was decided. One implementation for each kind of item, registered in {@link #ALL}.
 * Stateless.
 */
interface KindMembers {
    /** Every kind's members. */
    List<KindMembers> ALL = List.of(new ComparisonMembers(), new RatingMembers(), new RankingMembers());

    /** The members of the kind that a line names; of a comparison when it names none. */
    static KindMembers of(DecisionMembers line) throws RefusedLineException {
        String word = line.text("kind", ItemKind.COMPARISON.id());
        return ALL.stream()
                .filter(members -> members.kind().id().equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedLineException("\"kind\" is no kind of item that this program knows"));
    }

    /** The kind. */
    ItemKind kind();

    /**
     * Takes the members of a decision.
     *
     * @throws RefusedLineException when one is missing or wrong
     */
    Decision read(DecisionMembers line) throws RefusedLineException;
}
