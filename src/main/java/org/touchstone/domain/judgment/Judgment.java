package org.touchstone.domain.judgment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.domain.presentation.Presentation;
import org.touchstone.domain.study.Study;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.text.TextLimit;

/**
 * One immutable record of an annotator's decision on an item. A revision is a new judgment that supersedes an earlier
 * one; nothing is ever changed in place. An item that is given twice to the same annotator is a separate item, whose id
 * does not reveal the repetition.
 *
 * @param id its permanent identifier
 * @param study the study
 * @param item the item
 * @param guidelineVersion the guidelines in force; within {@link TextLimit#GUIDELINE_VERSION}
 * @param supersedes the judgment that this one revises, or null
 * @param decision the decision; determines the item's kind
 * @param findings criteria, rationale, spans, flags, confidence
 * @param presentation how the item was shown
 * @param timing time of the decision and its duration
 */
public record Judgment(
        JudgmentId id,
        StudyId study,
        ItemId item,
        String guidelineVersion,
        @Nullable JudgmentId supersedes,
        Decision decision,
        Findings findings,
        Presentation presentation,
        Timing timing) {
    public Judgment {
        Objects.requireNonNull(id);
        TextLimit.GUIDELINE_VERSION.require(guidelineVersion);
        if (id.equals(supersedes)) {
            throw new IllegalArgumentException("A judgment does not supersede itself");
        }
        int most = presentation.order().size() * Study.MOST_CRITERIA;
        if (findings.criteria().size() > most) {
            throw new IllegalArgumentException("A judgment has at most " + most + " levels of criteria");
        }
    }

    /** The kind of the item. */
    public ItemKind kind() {
        return decision.kind();
    }
}
