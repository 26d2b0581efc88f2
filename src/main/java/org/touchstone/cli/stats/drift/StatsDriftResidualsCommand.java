package org.touchstone.cli.stats.drift;

import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.drift.Ewma;
import org.touchstone.stats.drift.ResidualChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Charts disagreement with peers. */
@Command(
        name = "residuals",
        mixinStandardHelpOptions = true,
        description = {
            "Charts votes without a gold answer: whether somebody disagrees with the others more than was to be expected,"
                    + " in batches on an exponentially weighted average.",
            "",
            "  annotator,disagreed,expected   expected is the probability of disagreeing, between 0 and 1",
            "  ann,false,0.21",
        },
        footer = {"", "Example: touchstone stats drift residuals votes.csv --by annotator"})
final class StatsDriftResidualsCommand implements Callable<Integer> {
    private record Vote(boolean disagreed, double expected) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsSequenceOptions sequences;

    @Option(
            names = "--disagreed",
            paramLabel = "COLUMN",
            defaultValue = "disagreed",
            description = "Column of yes or no. Default: ${DEFAULT-VALUE}.")
    private String disagreed;

    @Option(
            names = "--expected",
            paramLabel = "COLUMN",
            defaultValue = "expected",
            description = "Column of the expected probability. Default: ${DEFAULT-VALUE}.")
    private String expected;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "10",
            description = "Votes per batch. Default:" + " ${DEFAULT-VALUE}.")
    private int batch;

    @Override
    public Integer call() throws Exception {
        if (batch < 1) {
            throw new ParameterException(spec.commandLine(), "--batch is at least 1.");
        }
        ResidualChart chart = new ResidualChart(Ewma.standard(), batch);
        Report report = new Report("Statistics");
        report.fact("limit", chart.chart().limit());
        ReportTable out =
                report.table("people", "annotator", "votes", "disagreed", "expected", "firstAlarm", "average", "state");
        sequences
                .read(List.of(disagreed, expected), (cells, cell) -> {
                    double p = StatsCells.number(cells, cell[1]);
                    if (!(p > 0 && p < 1)) {
                        throw cells.bad("has the expectation \"" + p + "\", which is not between 0 and 1");
                    }
                    return new Vote(sequences.yes(cells, cell[0]), p);
                })
                .forEach((who, votes) -> person(out, chart, who, votes));
        return output.show(report, spec.commandLine().getOut());
    }

    private static void person(ReportTable out, ResidualChart chart, String who, List<Vote> votes) {
        ResidualChart.State state = ResidualChart.State.start();
        Integer first = null;
        for (int i = 0; i < votes.size(); i++) {
            state = chart.next(state, votes.get(i).disagreed, votes.get(i).expected);
            first = first == null && chart.alarms(state) ? Integer.valueOf(i + 1) : first;
        }
        out.row(
                who,
                votes.size(),
                votes.stream().filter(Vote::disagreed).count(),
                votes.stream().mapToDouble(Vote::expected).sum(),
                first,
                state.average(),
                chart.alarms(state) ? "alarm" : chart.watches(state) ? "watch" : "calm");
    }
}
