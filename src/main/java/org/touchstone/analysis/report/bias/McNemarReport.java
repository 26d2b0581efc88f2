package org.touchstone.analysis.report.bias;

import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.McNemar;

/** Whether the same items changed their answer between two conditions: McNemar's test, from counts. Stateless. */
public final class McNemarReport {
    private McNemarReport() {}

    /** The report of the numbers of items that went from yes to no, and from no to yes. */
    public static Report of(long yesToNo, long noToYes) {
        Outcome<McNemar> found = McNemar.of(yesToNo, noToYes);
        McNemar test = found.estimate().orElse(null);
        Report report = new Report("Changed answers");
        report.table("test", "chiSquare", "p", "exactP", "logOdds")
                .row(
                        found.map(McNemar::chiSquare),
                        test == null ? null : (Object) test.pValue(),
                        test == null ? null : (Object) test.exactPValue(),
                        test == null ? null : (Object) test.logOdds());
        return report;
    }
}
