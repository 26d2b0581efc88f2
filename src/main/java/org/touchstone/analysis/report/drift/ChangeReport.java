package org.touchstone.analysis.report.drift;

import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.drift.ChangePoint;

/**
 * When the rate of errors of a past sequence changed. Immutable.
 *
 * @param random returns a generator in the same initial state at each call, so that a person's result does not depend
 * on the others in the table
 */
public record ChangeReport(Supplier<RandomGenerator> random) {

    /** The report of errors in the order of time, by annotator; answers are counted from 1. */
    public Report of(Map<String, boolean[]> people) {
        Report report = new Report("Change of the error rate");
        ReportTable out =
                report.table("people", "annotator", "answers", "at", "interval", "before", "after", "statistic", "p");
        people.forEach((who, errors) -> {
            Outcome<ChangePoint.Change> found = ChangePoint.standard().find(errors, random.get());
            ChangePoint.Change change = found.estimate().orElse(null);
            out.row(
                    who,
                    errors.length,
                    found.map(c -> c.at() + 1),
                    change == null
                            ? null
                            : new Interval(
                                    change.interval().lower() + 1,
                                    change.interval().upper() + 1),
                    change == null ? null : (Object) change.before(),
                    change == null ? null : (Object) change.after(),
                    change == null ? null : (Object) change.statistic(),
                    change == null ? null : (Object) change.pValue());
        });
        return report;
    }
}
