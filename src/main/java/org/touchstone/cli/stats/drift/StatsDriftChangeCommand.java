package org.touchstone.cli.stats.drift;

import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.drift.ChangePoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds when an error rate changed. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = {
            "When the error rate of a past sequence changed: the most likely split, with the chance (p) of one as clear"
                    + " in the same answers shuffled, and a 90 %% interval. Answers are counted from 1; the change is at"
                    + " the first answer after it.",
            "",
            "Not estimable for fewer than ten answers, or when all are right or all wrong.",
        },
        footer = {
            "",
            "Example: touchstone stats drift change gold.csv --by annotator",
            "In R: changepoint::cpt.meanvar, or strucchange."
        })
final class StatsDriftChangeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsSequenceOptions sequences;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        Report report = new Report("Statistics");
        ReportTable out =
                report.table("people", "annotator", "answers", "at", "interval", "before", "after", "statistic", "p");
        sequences.errors(right).forEach((who, errors) -> {
            // Everybody's chance begins anew, so that nobody's answer depends on who else is in the table.
            Outcome<ChangePoint.Change> found = ChangePoint.standard().find(errors, new SplittableRandom(seed));
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
        return output.show(report, spec.commandLine().getOut());
    }
}
