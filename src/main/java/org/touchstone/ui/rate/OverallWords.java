package org.touchstone.ui.rate;

import java.util.List;
import org.touchstone.domain.judgment.RatingDecision;

/** The words of an overall rating, in one place so that every label and announcement says the same. */
final class OverallWords {
    private static final List<String> SCALE =
            List.of("Unusable", "Poor", "Weak", "Adequate", "Good", "Very good", "Excellent");

    private OverallWords() {}

    /** For a rating from 1 (worst) to 7. */
    static String of(int overall) {
        return SCALE.get(overall - RatingDecision.LOWEST);
    }
}
