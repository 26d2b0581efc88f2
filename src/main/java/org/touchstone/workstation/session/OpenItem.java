package org.touchstone.workstation.session;

import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.ItemKey;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.presentation.PresentationPlan;
import org.touchstone.domain.study.Study;
import org.touchstone.workstation.checklist.Checklist;

/**
 * An item that is open for judging, with everything a screen needs to show it.
 *
 * @param study its study
 * @param item the item; its kind determines the judging screen
 * @param plan how it is shown
 * @param draft work so far; empty for an untouched item
 * @param recovered whether the draft was left by a session that ended without closing the item
 * @param revising the judgment to be superseded, or null for a first judgment
 */
public record OpenItem(
        Study study,
        Item item,
        PresentationPlan plan,
        Draft draft,
        boolean recovered,
        @Nullable Judgment revising) {
    /** The item's key across studies. */
    public ItemKey key() {
        return new ItemKey(study.id(), item.id());
    }

    /** The item's field of expertise. */
    public String domain() {
        return item.domain();
    }

    /** The item's kind of task. */
    public String taskType() {
        return item.taskType();
    }

    /** The requirements on its drafts. */
    public Checklist checklist() {
        return new Checklist(study, item, plan.reveals());
    }
}
