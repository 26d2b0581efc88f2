package org.touchstone.analysis.judged;

import org.touchstone.domain.evidence.CriterionScore;

/**
 * A level given to a response on a criterion.
 *
 * @param score the level
 */
public record CriterionRow(JudgedFacts facts, CriterionScore score) implements JudgmentRow {}
