package org.touchstone.bundle.bundle;

import org.touchstone.bundle.entry.DuplicateIds;
import org.touchstone.domain.judgment.Judgment;
import org.touchstone.domain.judgment.JudgmentId;

/**
 * The ids that relate a judgment to others, as 64-bit marks (see {@link DuplicateIds#mark}), which are never 0 except
 * for an absent id. Computed on any thread.
 *
 * @param item of its item
 * @param judgment of its own id
 * @param supersedes of the judgment that it revises, 0 for none
 */
record RevisionMarks(long item, long judgment, long supersedes) {
    static final RevisionMarks NONE = new RevisionMarks(0, 0, 0);

    static RevisionMarks of(Judgment judgment) {
        JudgmentId revised = judgment.supersedes();
        return new RevisionMarks(
                mark(judgment.item().value()),
                mark(judgment.id().toString()),
                revised == null ? 0 : mark(revised.toString()));
    }

    static long mark(String id) {
        long mark = DuplicateIds.mark(id);
        return mark == 0 ? 1 : mark;
    }
}
