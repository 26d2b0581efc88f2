package org.touchstone.analysis.judged;

/** One thing that a judgment says, with what every row carries. */
public sealed interface JudgmentRow permits PreferenceRow, RatingRow, CriterionRow {
    /** What every row carries. */
    JudgedFacts facts();
}
