package org.touchstone.cli.stats.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.analysis.LabelScale;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.OutcomeWords;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.regression.FirthLogistic;
import org.touchstone.stats.regression.LogisticData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Firth's logistic regression of a column on others. */
@Command(
        name = "logistic",
        mixinStandardHelpOptions = true,
        description = {
            "Firth's logistic regression with intervals from the profile of the penalised likelihood: finite even where a"
                    + " feature separates yes from no. Rows with a missing cell are left out.",
        },
        footer = {
            "",
            "Example: touchstone stats bias logistic votes.csv --outcome prefers_left --features length,lists",
            "In R: logistf::logistf(y ~ length + lists)."
        })
final class StatsBiasLogisticCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--outcome", required = true, paramLabel = "COLUMN", description = "Column that is yes or no.")
    private String outcome;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "Which outcomes are yes. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    @Option(
            names = "--features",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of numbers, separated by commas.")
    private List<String> features = new ArrayList<>();

    @Option(names = "--confidence", defaultValue = "0.95", paramLabel = "P", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Override
    public Integer call() throws Exception {
        if (!table.any() || !(level > 0 && level < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "Name at least one FILE, and a --confidence between 0 and 1.");
        }
        List<String> columns = new ArrayList<>(List.of(outcome));
        columns.addAll(features);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> yes = new ArrayList<>();
        long[] left = {0};
        table.read(columns, (cells, cell) -> {
            double[] row = new double[cell.length];
            row[0] = 1;
            for (int c = 0; c < cell.length; c++) {
                if (table.isMissing(cells, cell[c])) {
                    left[0]++;
                    return;
                }
                if (c > 0) {
                    String text = cells.text(cell[c]);
                    row[c] = LabelScale.number(text)
                            .orElseThrow(() -> cells.bad("has the value \"" + text + "\", which is no number"));
                }
            }
            rows.add(row);
            yes.add(success.contains(cells.text(cell[0])));
        });
        boolean[] outcomes = new boolean[yes.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = yes.get(i);
        }
        Outcome<FirthLogistic> fit = rows.isEmpty()
                ? Outcome.none(Outcome.Reason.NO_DATA)
                : FirthLogistic.fit(LogisticData.of(rows.toArray(double[][]::new), outcomes));
        return print(fit, rows.size(), left[0]);
    }

    private int print(Outcome<FirthLogistic> fit, long rows, long left) throws IOException {
        Report report = new Report("Statistics");
        report.fact("rows", rows).fact("leftOut", left);
        fit.whyNot().ifPresent(r -> report.note("Not estimable: " + OutcomeWords.of(r) + "."));
        fit.estimate().ifPresent(f -> report.fact("penalisedLogLikelihood", f.penalisedLogLikelihood()));
        ReportTable out = report.table("coefficients", "feature", "coefficient", "se", "interval", "p");
        for (int c = 0; c <= features.size(); c++) {
            int column = c;
            Outcome<Interval> interval =
                    fit.estimate().map(f -> f.interval(column, level)).orElse(Outcome.none(Outcome.Reason.NO_DATA));
            out.row(
                    c == 0 ? "(intercept)" : features.get(c - 1),
                    fit.map(f -> f.coefficient(column)),
                    fit.estimate().map(f -> (Object) f.standardError(column)).orElse(null),
                    interval.estimate().orElse(null),
                    fit.estimate().flatMap(f -> f.pValue(column).estimate()).orElse(null));
        }
        return output.show(report, spec.commandLine().getOut());
    }
}
