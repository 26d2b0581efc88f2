package org.touchstone.domain.judgment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.study.StudyId;
import org.touchstone.domain.text.TextLimit;

/**
 * One immutable record of an annotator's decision on an item. A revision is a new judgment that supersedes an earlier
 * one; nothing is ever changed in place.
 *
 * @param id names it for ever
 * @param study the study
 * @param item the item
 * @param guidelineVersion the guidelines in force; within {@link TextLimit#GUIDELINE_VERSION}
 * @param attempt 1 for the first look, counted up by retests
 * @param supersedes the judgment that this one revises, or null
 * @param blind the vote given before anything was revealed; the headline
 * @param afterReveal the vote given after both texts were opened, or null when they were not
 * @param findings criteria, rationale, spans, flags, confidence
 * @param arm the layout the item was randomised to
 * @param sides the sides as painted
 * @param display how it was shown
 * @param timing when and how long
 */
public record Judgment(
        JudgmentId id,
        StudyId study,
        ItemId item,
        String guidelineVersion,
        int attempt,
        @Nullable JudgmentId supersedes,
        Vote blind,
        @Nullable Vote afterReveal,
        Findings findings,
        Arm arm,
        Sides sides,
        DisplayFacts display,
        Timing timing) {
    public Judgment {
        Objects.requireNonNull(id);
        if (attempt < 1) {
            throw new IllegalArgumentException("Attempts are counted from 1");
        }
        TextLimit.GUIDELINE_VERSION.require(guidelineVersion);
        if (id.equals(supersedes)) {
            throw new IllegalArgumentException("A judgment does not supersede itself");
        }
    }
}
