package org.touchstone.analysis.report.drift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.charts.figure.CusumChart;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.drift.AlarmSummary;
import org.touchstone.stats.drift.BernoulliCusum;

/**
 * A CUSUM chart of errors on gold: a rule, its exact run lengths, and on request its results for people. Immutable.
 *
 * @param from the acceptable error rate, for which false alarms are expected
 * @param rates error rates whose run lengths are shown, each 0 to 1
 */
public record ErrorCusumReport(double from, List<Double> rates) {
    private static final int WITHIN = 100;

    /** The report of a rule, or of there being none, without people. */
    public Report of(Outcome<BernoulliCusum> designed) {
        Report report = new Report("Errors on gold over time");
        report.fact("up", designed.map(BernoulliCusum::up)).fact("threshold", designed.map(BernoulliCusum::threshold));
        designed.estimate().ifPresent(rule -> {
            ReportTable lengths = report.table("runLengths", "errorRate", "averageRunLength", "alarmWithin100");
            rates.forEach(p -> lengths.row(p, rule.averageRunLength(p), rule.alarmWithin(WITHIN, p)));
        });
        return report;
    }

    /**
     * The report of a rule and of what it says of errors in the order of time, by annotator. Its figure charts one of them.
     *
     * @param drawn the annotator to draw; if empty, the only one, or none if there are several
     */
    public Report of(Outcome<BernoulliCusum> designed, Map<String, boolean[]> people, Optional<String> drawn) {
        Report report = of(designed);
        BernoulliCusum rule = designed.estimate().orElse(null);
        if (rule != null) {
            people(report, rule, people);
            String only = people.size() == 1 ? people.keySet().iterator().next() : "";
            boolean[] errors = people.get(drawn.orElse(only));
            if (errors != null) {
                report.figure("cusum", () -> CusumChart.of(drawn.orElse(only), rule, errors));
            }
        }
        return report;
    }

    private void people(Report report, BernoulliCusum rule, Map<String, boolean[]> people) {
        ReportTable out = report.table(
                "people", "annotator", "answers", "errors", "errorRate", "firstAlarm", "alarms", "sum", "state");
        long observations = 0;
        int alarmed = 0;
        for (Map.Entry<String, boolean[]> person : people.entrySet()) {
            boolean[] errors = person.getValue();
            int sum = 0;
            int alarms = 0;
            int wrong = 0;
            for (int i = 0; i < errors.length; i++) {
                sum = rule.next(i > 0 && rule.alarms(sum) ? 0 : sum, errors[i]);
                alarms += rule.alarms(sum) ? 1 : 0;
                wrong += errors[i] ? 1 : 0;
            }
            int first = rule.firstAlarm(errors);
            out.row(
                    person.getKey(),
                    errors.length,
                    wrong,
                    (double) wrong / errors.length,
                    first < 0 ? null : (Object) (first + 1),
                    alarms,
                    sum,
                    rule.alarms(sum) ? "alarm" : rule.watches(sum) ? "watch" : "calm");
            observations += errors.length;
            alarmed += alarms > 0 ? 1 : 0;
        }
        AlarmSummary ledger = new AlarmSummary(people.size(), alarmed, observations, rule.averageRunLength(from));
        report.fact("alarmed", alarmed)
                .fact("expectedFalseAlarms", ledger.expectedFalseAlarms())
                .fact("chanceOfSoMany", ledger.chanceOfSoMany())
                .fact("projectWide", ledger.projectWide());
    }
}
