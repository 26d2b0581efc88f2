package org.touchstone.workstation.session;

import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.PresentationPlan;

/**
 * The record that the store keeps of an opened item.
 *
 * @param plan how it is shown, so that this never changes
 * @param draft the work so far
 * @param withdrawn place, in the study's chain, of the last withdrawn judgment on it; 0 when there is none
 */
public record DraftRecord(PresentationPlan plan, Draft draft, long withdrawn) {}
