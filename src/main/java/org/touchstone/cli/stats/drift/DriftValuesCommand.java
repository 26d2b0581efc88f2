package org.touchstone.cli.stats.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.report.drift.ValueChart;
import org.touchstone.analysis.report.drift.ValuesReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.SequenceOptions;
import org.touchstone.stats.drift.Ewma;
import org.touchstone.stats.drift.NormalCusum;
import org.touchstone.stats.drift.PageHinkley;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Charts numbers. */
@Command(
        name = "values",
        mixinStandardHelpOptions = true,
        description = {
            "Charts standardised numbers (mean 0, standard deviation 1 while nothing changes).",
            "",
            "Which chart fits:",
            "  ewma          small lasting shifts up or down; --lambda, --width",
            "  cusum         the same, best for a shift of twice --reference; --threshold",
            "  page-hinkley  a rise of a stream of any scale, such as errors as 0 and 1; --delta, --limit; a cheap hint without a stated"
                    + " run length",
            "",
            "Without a FILE only the run lengths at some shifts are shown.",
        },
        footer = {
            "",
            "Example: touchstone stats drift values residuals.csv --value z --by annotator --chart ewma",
            "In R: spc::xewma.arl, spc::xcusum.arl, qcc::ewma. In Python: river.drift.PageHinkley."
        })
final class DriftValuesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private SequenceOptions sequences;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            defaultValue = "value",
            description = "Default: ${DEFAULT-VALUE}.")
    private String value;

    @Option(names = "--chart", paramLabel = "CHART", defaultValue = "ewma", description = "Default: ${DEFAULT-VALUE}.")
    private String chart;

    @Option(
            names = "--lambda",
            paramLabel = "W",
            defaultValue = "0.1",
            description = "Weight of the newest value," + " 0.01 to 1. Default: ${DEFAULT-VALUE}.")
    private double lambda;

    @Option(
            names = "--width",
            paramLabel = "L",
            defaultValue = "2.814",
            description = "Limits in standard deviations of" + " the average, up to 6. Default: ${DEFAULT-VALUE}.")
    private double width;

    @Option(
            names = "--reference",
            paramLabel = "K",
            defaultValue = "0.5",
            description = "Half the shift to be detected, 0 to 5. Default: ${DEFAULT-VALUE}.")
    private double reference;

    @Option(
            names = "--threshold",
            paramLabel = "H",
            defaultValue = "5",
            description = "Up to 20." + " Default: ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(
            names = "--delta",
            paramLabel = "D",
            defaultValue = "0.05",
            description = "Tolerated increase." + " Default: ${DEFAULT-VALUE}.")
    private double delta;

    @Option(
            names = "--limit",
            paramLabel = "L",
            defaultValue = "3",
            description = "Alarm limit of page-hinkley." + " Default: ${DEFAULT-VALUE}.")
    private double limit;

    @Option(
            names = "--shifts",
            split = ",",
            paramLabel = "D",
            defaultValue = "0,0.25,0.5,1,2",
            description = "Shifts whose run lengths are shown. Default: ${DEFAULT-VALUE}.")
    private List<Double> shifts = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        ValuesReport report = new ValuesReport(chart(), shifts);
        if (!sequences.table().any()) {
            return output.show(inRange(() -> report.of()), spec.commandLine().getOut());
        }
        Map<String, List<Double>> people =
                sequences.sequences().read(List.of(value), (cells, cell) -> CellValues.number(cells, cell[0]));
        return output.show(inRange(() -> report.of(people)), spec.commandLine().getOut());
    }

    private ValueChart chart() {
        return inRange(() -> switch (chart) {
            case "ewma" -> new ValueChart.Weighted(new Ewma(lambda, width));
            case "cusum" -> new ValueChart.Summed(new NormalCusum(reference, threshold));
            case "page-hinkley" -> new ValueChart.Rising(new PageHinkley(delta, limit));
            default -> throw new ParameterException(spec.commandLine(), "--chart is ewma, cusum or page-hinkley.");
        });
    }

    /** Creates a chart from its numbers; turns a number out of range into a usage error. */
    private <T> T inRange(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "A chart's number lies out of range: " + e.getMessage() + ".");
        }
    }
}
