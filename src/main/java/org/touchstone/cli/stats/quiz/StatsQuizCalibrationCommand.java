package org.touchstone.cli.stats.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.touchstone.charts.figure.ReliabilityCurve;
import org.touchstone.cli.stats.FigureOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.interval.ProportionInterval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Said confidence against being right. */
@Command(
        name = "calibration",
        mixinStandardHelpOptions = true,
        description = {
            "Whether said confidence agrees with being right: for each confidence the share of right answers with"
                    + " Wilson's interval. --svg draws the reliability curve.",
            "",
            "  annotator,confidence,right     confidence from 0 to 1; --scale 100 for percent",
            "  ann,0.8,true",
            "",
            "Confidences are put together in ten groups when more than ten different ones occur.",
        },
        footer = {
            "",
            "Example: touchstone stats quiz calibration quiz.csv --scale 100 --svg curve.svg",
            "In Python: sklearn.calibration.calibration_curve."
        })
final class StatsQuizCalibrationCommand implements Callable<Integer> {
    private static final int GROUPS = 10;

    private record Answer(double confidence, boolean right) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private StatsSequenceOptions sequences;

    @Mixin
    private FigureOutput output;

    @Option(
            names = "--confidence",
            paramLabel = "COLUMN",
            defaultValue = "confidence",
            description = "Default: ${DEFAULT-VALUE}.")
    private String confidence;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "What full confidence is called." + " Default: ${DEFAULT-VALUE}.")
    private double scale;

    @Override
    public Integer call() throws Exception {
        if (!(scale > 0 && scale < Double.MAX_VALUE)) {
            throw new ParameterException(spec.commandLine(), "--scale is above 0.");
        }
        Map<String, List<Answer>> people = sequences.read(List.of(confidence, right), (cells, cell) -> {
            double said = StatsCells.number(cells, cell[0]) / scale;
            if (!(said >= 0 && said <= 1)) {
                throw cells.bad("has the confidence \"" + cells.text(cell[0]) + "\", which is not from 0 to --scale");
            }
            return new Answer(said, sequences.yes(cells, cell[1]));
        });
        Report report = new Report("Statistics");
        ReportTable out = report.table("groups", "annotator", "confidence", "right", "answers", "share", "interval");
        people.forEach((who, answers) -> {
            for (ReliabilityCurve.Group g : groups(answers)) {
                var wilson = ProportionInterval.WILSON.of(g.agreed(), g.answers(), 0.95);
                out.row(
                        who,
                        g.stated(),
                        g.agreed(),
                        g.answers(),
                        wilson.map(i -> (double) g.agreed() / g.answers()),
                        wilson.estimate().orElse(null));
            }
        });
        report.figure(
                "figure",
                () -> new ReliabilityCurve(
                        people.size() == 1 ? people.keySet().iterator().next() : "everybody",
                        groups(people.values().stream().flatMap(List::stream).toList())));
        return output.show(report, spec.commandLine().getOut());
    }

    /** The answers by confidence, or by tenth of it; a group says the mean confidence. */
    private static List<ReliabilityCurve.Group> groups(List<Answer> answers) {
        boolean each = answers.stream().map(Answer::confidence).distinct().count() <= GROUPS;
        Map<Double, List<Answer>> by = new TreeMap<>();
        for (Answer a : answers) {
            double key = each ? a.confidence : Math.min(GROUPS - 1, Math.floor(a.confidence * GROUPS));
            by.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
        }
        return by.values().stream()
                .map(group -> new ReliabilityCurve.Group(
                        Math.min(
                                1,
                                group.stream()
                                        .mapToDouble(Answer::confidence)
                                        .average()
                                        .orElse(0)),
                        group.stream().filter(Answer::right).count(),
                        group.size()))
                .toList();
    }
}
