package org.touchstone.analysis.report.bias;

import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.blinding.BangIndex;

/** Bang's blinding index of one arm, from counts: how well people guessed what was hidden. Stateless. */
public final class BlindingIndexReport {
    private static final double LEVEL = 0.95;

    private BlindingIndexReport() {}

    /** The report of the numbers of right, wrong and absent guesses. */
    public static Report of(long right, long wrong, long unknown) {
        Outcome<BangIndex> found = BangIndex.of(right, wrong, unknown);
        BangIndex index = found.estimate().orElse(null);
        Report report = new Report("Blinding index");
        report.table("index", "asked", "value", "se", "interval", "upperBound", "blindingHolds")
                .row(
                        right + wrong + unknown,
                        found.map(BangIndex::value),
                        index == null ? null : (Object) index.standardError(),
                        index == null ? null : index.interval(LEVEL),
                        index == null ? null : (Object) index.upperBound(LEVEL),
                        index == null ? null : (Object) index.blindingHolds());
        return report;
    }
}
