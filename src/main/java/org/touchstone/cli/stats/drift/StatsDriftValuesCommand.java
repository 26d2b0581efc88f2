package org.touchstone.cli.stats.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsSequenceOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
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
            "Charts standardised numbers (mean 0, standard deviation 1 while nothing is the matter).",
            "",
            "Which chart fits:",
            "  ewma          small lasting shifts up or down; --lambda, --width",
            "  cusum         the same, best for a shift of twice --reference; --threshold",
            "  page-hinkley  a rise of a stream of any scale, such as errors as 0 and 1; --delta, --limit; a cheap nudge"
                    + " without a stated run length",
            "",
            "Without a FILE only the run lengths at some shifts are shown.",
        },
        footer = {
            "",
            "Example: touchstone stats drift values residuals.csv --value z --by annotator --chart ewma",
            "In R: spc::xewma.arl, spc::xcusum.arl, qcc::ewma. In Python: river.drift.PageHinkley."
        })
final class StatsDriftValuesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsSequenceOptions sequences;

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
            description = "Half the shift to be found," + " 0 to 5. Default: ${DEFAULT-VALUE}.")
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
            description = "The rise to be tolerated." + " Default: ${DEFAULT-VALUE}.")
    private double delta;

    @Option(
            names = "--limit",
            paramLabel = "L",
            defaultValue = "3",
            description = "Where page-hinkley alarms." + " Default: ${DEFAULT-VALUE}.")
    private double limit;

    @Option(
            names = "--shifts",
            split = ",",
            paramLabel = "D",
            defaultValue = "0,0.25,0.5,1,2",
            description = "Shifts whose run lengths are shown. Default: ${DEFAULT-VALUE}.")
    private List<Double> shifts = new ArrayList<>();

    /** Watches a sequence; says after each value whether it alarms, and its state. */
    private interface Watch {
        boolean takes(double value);

        double state();
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report("Statistics");
        report.fact("chart", chart);
        try {
            lengths(report);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "A chart's number lies out of range: " + e.getMessage() + ".");
        }
        if (sequences.table().any()) {
            ReportTable out = report.table("people", "annotator", "values", "mean", "firstAlarm", "alarms", "state");
            sequences
                    .read(List.of(value), (cells, cell) -> StatsCells.number(cells, cell[0]))
                    .forEach((who, values) -> person(out, who, values));
        }
        return output.show(report, spec.commandLine().getOut());
    }

    private void lengths(Report report) {
        switch (chart) {
            case "ewma" -> {
                Ewma ewma = new Ewma(lambda, width);
                report.fact("limit", ewma.limit());
                ReportTable out = report.table("runLengths", "shift", "averageRunLength");
                shifts.forEach(s -> out.row(s, ewma.averageRunLength(s)));
            }
            case "cusum" -> {
                NormalCusum cusum = new NormalCusum(reference, threshold);
                ReportTable out = report.table("runLengths", "shift", "oneSided", "twoSided");
                shifts.forEach(s -> out.row(s, cusum.oneSidedRunLength(s), cusum.twoSidedRunLength(s)));
            }
            case "page-hinkley" -> report.fact("limit", new PageHinkley(delta, limit).lambda());
            default -> throw new ParameterException(spec.commandLine(), "--chart is ewma, cusum or page-hinkley.");
        }
    }

    private void person(ReportTable out, String who, List<Double> values) {
        Watch watch = watch();
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

    private Watch watch() {
        return switch (chart) {
            case "ewma" -> new EwmaWatch(new Ewma(lambda, width));
            case "cusum" -> new CusumWatch(new NormalCusum(reference, threshold));
            default -> new HinkleyWatch(new PageHinkley(delta, limit));
        };
    }

    private static final class EwmaWatch implements Watch {
        private final Ewma ewma;
        private double average;

        EwmaWatch(Ewma ewma) {
            this.ewma = ewma;
        }

        @Override
        public boolean takes(double value) {
            average = ewma.next(average, value);
            return ewma.alarms(average);
        }

        @Override
        public double state() {
            return average;
        }
    }

    private static final class CusumWatch implements Watch {
        private final NormalCusum cusum;
        private double up;
        private double down;

        CusumWatch(NormalCusum cusum) {
            this.cusum = cusum;
        }

        @Override
        public boolean takes(double value) {
            up = cusum.next(up, value);
            down = cusum.next(down, -value);
            return cusum.alarms(up) || cusum.alarms(down);
        }

        @Override
        public double state() {
            return Math.max(up, down);
        }
    }

    private static final class HinkleyWatch implements Watch {
        private final PageHinkley test;
        private PageHinkley.State at = PageHinkley.State.start();

        HinkleyWatch(PageHinkley test) {
            this.test = test;
        }

        @Override
        public boolean takes(double value) {
            at = test.next(at, value);
            return test.alarms(at);
        }

        @Override
        public double state() {
            return at.statistic();
        }
    }
}
