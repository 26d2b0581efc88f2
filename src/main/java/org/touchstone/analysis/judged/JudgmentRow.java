package org.touchstone.analysis.judged;

/** One row of a judgment, with the facts common to its rows. */
public sealed interface JudgmentRow permits PreferenceRow, CriterionRow {
    /** What every row carries. */
    JudgedFacts facts();
}
