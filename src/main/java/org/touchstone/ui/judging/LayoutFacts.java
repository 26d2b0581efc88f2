package org.touchstone.ui.judging;

import org.touchstone.domain.presentation.Grade;

/** How the texts of a turn were laid out; see {@link org.touchstone.domain.judgment.DisplayFacts} for the units. */
public record LayoutFacts(
        int measure,
        int slotLines,
        Grade grade,
        int heightRatioPerMille,
        int fillGapPerMille,
        int fontScalePercent,
        int windowWidth,
        int windowHeight,
        boolean fallback) {
    /** Nothing has been laid out. */
    public static final LayoutFacts NONE = new LayoutFacts(0, 0, Grade.NONE, 0, 0, 100, 0, 0, false);

    /** Returns whether this layout reveals more about lengths: a worse grade, or the same with a larger ratio. */
    boolean tellsMoreThan(LayoutFacts other) {
        int byGrade = grade.compareTo(other.grade);
        return byGrade > 0 || (byGrade == 0 && heightRatioPerMille > other.heightRatioPerMille);
    }
}
