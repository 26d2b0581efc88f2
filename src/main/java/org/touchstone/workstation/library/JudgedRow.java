package org.touchstone.workstation.library;

import java.util.List;
import java.util.Optional;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.judgment.Judgment;

/**
 * One line of the review list: the judgment in force for an item, with the item it was given on.
 *
 * @param item empty once its text was removed with its pack; it cannot be revised then
 * @param studyTitle title of the study, as its newest pack gives it; of the pack itself when that was removed
 * @param history all judgments of the item, oldest first, the one in force last; withdrawn ones are left out
 * @param exported whether a bundle already carries it
 */
public record JudgedRow(
        Judgment judgment, Optional<Item> item, String studyTitle, List<Judgment> history, boolean exported) {
    public JudgedRow {
        history = List.copyOf(history);
    }

    /** How many earlier judgments it supersedes. */
    public int revisions() {
        return Math.max(0, history.size() - 1);
    }
}
