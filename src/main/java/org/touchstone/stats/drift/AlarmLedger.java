package org.touchstone.stats.drift;

import org.touchstone.stats.Checks;
import org.touchstone.stats.TailProbabilities;

/**
 * What to make of the alarms of a window: how many false ones were to be expected, and whether it is the project that
 * drifted rather than a person.
 *
 * @param people who were charted
 * @param alarmed people whose chart alarmed
 * @param observations fed to all charts together
 * @param runLength the average number of observations until a false alarm of one chart, positive; may be infinite
 */
public record AlarmLedger(int people, int alarmed, long observations, double runLength) {
    /** Above this share of people the guidelines or the data are suspected. */
    public static final double PROJECT_SHARE = 1.0 / 3;

    /** Refuses negative counts, more alarmed than charted people and run lengths below one. */
    public AlarmLedger {
        Checks.count("people", people);
        Checks.count("alarmed", alarmed);
        Checks.count("observations", observations);
        Checks.that(alarmed <= people, "more alarmed than charted people");
        Checks.that(runLength >= 1, "the run length must be at least 1");
    }

    /** The number of false alarms to be expected, to be printed next to the real ones. */
    public double expectedFalseAlarms() {
        return observations / runLength;
    }

    /** The chance, 0..1, of at least as many alarms if all were false. */
    public double chanceOfSoMany() {
        return TailProbabilities.poissonAtLeast(alarmed, expectedFalseAlarms());
    }

    /** Whether more than a third of the people alarmed: then suspect a change of guidelines or of the data. */
    public boolean projectWide() {
        return alarmed > PROJECT_SHARE * people;
    }
}
