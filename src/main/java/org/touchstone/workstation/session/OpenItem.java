package org.touchstone.workstation.session;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Comparison;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.Sides;
import org.touchstone.domain.study.Study;

/**
 * An item on the annotator's desk, with everything a screen needs to paint it.
 *
 * @param study its study
 * @param item the comparison
 * @param attempt 1 for the first look, counted up by retests
 * @param sides which response is painted where
 * @param arm the layout it was randomised to
 * @param reveals whether both texts are opened after the blind vote
 * @param draft work so far, {@link Draft#EMPTY} for an untouched item
 * @param recovered whether the draft was left by a session that ended without closing the item
 * @param revising the judgment to be superseded, or null for a first judgment
 */
public record OpenItem(
        Study study,
        Comparison item,
        int attempt,
        Sides sides,
        Arm arm,
        boolean reveals,
        Draft draft,
        boolean recovered,
        @Nullable Judgment revising) {
    /** The item's name across studies. */
    public ItemKey key() {
        return new ItemKey(study.id(), item.id());
    }

    /** The item's field of expertise. */
    public String domain() {
        return item.domain();
    }

    /** What the item asks for. */
    public String taskType() {
        return item.taskType();
    }
}
