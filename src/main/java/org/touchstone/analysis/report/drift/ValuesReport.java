package org.touchstone.analysis.report.drift;

import java.util.List;
import java.util.Map;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;

/**
 * Standardised numbers on a chart: whether their mean has moved. Immutable.
 *
 * @param chart which chart
 * @param shifts shifts whose run lengths are shown
 */
public record ValuesReport(ValueChart chart, List<Double> shifts) {

    /** The report of the chart alone. */
    public Report of() {
        Report report = new Report("Values over time");
        report.fact("chart", chart.name());
        chart.describe(report, shifts);
        return report;
    }

    /** The report of the chart and of values in the order of time, by annotator. */
    public Report of(Map<String, List<Double>> people) {
        Report report = of();
        ReportTable out = report.table("people", "annotator", "values", "mean", "firstAlarm", "alarms", "state");
        people.forEach((who, values) -> row(out, who, values));
        return report;
    }

    private void row(ReportTable out, String who, List<Double> values) {
        ValueChart.Watch watch = chart.watch();
        int first = 0;
        int alarms = 0;
        for (int i = 0; i < values.size(); i++) {
            if (watch.takes(values.get(i))) {
                first = alarms == 0 ? i + 1 : first;
                alarms++;
            }
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        out.row(who, values.size(), mean, alarms == 0 ? null : (Object) first, alarms, watch.state());
    }
}
