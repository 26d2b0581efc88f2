package org.touchstone.domain.evidence;

import org.touchstone.domain.item.ResponseId;

/**
 * The level given to one response on one criterion.
 *
 * @param criterion id of the criterion
 * @param response the response
 * @param level 1 (worst) to the criterion's highest level
 */
public record CriterionScore(String criterion, ResponseId response, int level) {
    public CriterionScore {
        if (level < 1 || level > 7) {
            throw new IllegalArgumentException("A level is 1 to 7");
        }
    }
}
