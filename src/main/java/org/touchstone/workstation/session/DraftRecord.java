package org.touchstone.workstation.session;

import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.PresentationPlan;

/**
 * What the store keeps of an item that has been opened.
 *
 * @param plan how it is shown, so that this never changes
 * @param draft the work so far
 * @param withdrawn place, in the study's chain, of the judgment on it that was taken back last; 0 when none was
 */
public record DraftRecord(PresentationPlan plan, Draft draft, long withdrawn) {}
