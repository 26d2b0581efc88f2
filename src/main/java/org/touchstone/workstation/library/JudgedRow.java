package org.touchstone.workstation.library;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.judgment.Judgment;

/**
 * One line of the review list: the judgment in force for an item, with its item.
 *
 * @param item empty when its text was removed with its pack; it cannot be revised then
 * @param studyTitle title of the study from its newest pack, or from the item's own pack when that was removed
 * @param history all judgments of the item, oldest first, ending with the one in force; without withdrawn ones
 * @param exported whether a bundle already carries it
 */
public record JudgedRow(
        Judgment judgment, Optional<Item> item, String studyTitle, List<Judgment> history, boolean exported) {
    public JudgedRow {
        history = List.copyOf(history);
    }

    /** Number of earlier judgments that it supersedes. */
    public int revisions() {
        return Math.max(0, history.size() - 1);
    }
}
