package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;
import org.touchstone.stats.TailProbabilities;

/**
 * The alarms of a period: how many false ones were expected, and whether the project drifted rather than a person.
 *
 * @param people number of people with a chart
 * @param alarmed number of people whose chart alarmed
 * @param observations total number of observations in all charts
 * @param runLength the average number of observations until a false alarm of one chart, positive; may be infinite
 */
public record AlarmSummary(int people, int alarmed, long observations, double runLength) {
    /** Share of people above which a change of the guidelines or the data is suspected. */
    public static final double PROJECT_SHARE = 1.0 / 3;

    /** Throws for negative counts, more alarmed than charted people and run lengths below one. */
    public AlarmSummary {
        Checks.count("people", people);
        Checks.count("alarmed", alarmed);
        Checks.count("observations", observations);
        Checks.that(alarmed <= people, "more alarmed than charted people");
        Checks.that(runLength >= 1, "the run length must be at least 1");
    }

    /** Returns the expected number of false alarms, to be shown next to the real ones. */
    public double expectedFalseAlarms() {
        return observations / runLength;
    }

    /** Returns the probability, 0..1, of at least as many alarms if all were false. */
    public double chanceOfSoMany() {
        return TailProbabilities.poissonAtLeast(alarmed, expectedFalseAlarms());
    }

    /**
     * Returns whether more than a third of the people alarmed: then suspect a change of guidelines or of the data.
     */
    public boolean projectWide() {
        return alarmed > PROJECT_SHARE * people;
    }
}
