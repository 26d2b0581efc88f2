package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsCells;
import org.touchstone.cli.stats.StatsColumnPairs;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.Interval;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.regression.ConditionalLogit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Conditional logistic regression of matched pairs. */
@Command(
        name = "conditional",
        mixinStandardHelpOptions = true,
        description = {
            "Conditional logistic regression of matched pairs, one case and one control: what both share drops out. With"
                    + " preferences the preferred response is the case, the other one the control.",
            "",
            "  words_case,words_control,lists_case,lists_control     a row per pair",
            "  120,80,3,0",
            "",
            "Not estimable when a variable always points the same way or follows from others.",
        },
        footer = {
            "",
            "Example: touchstone stats bias conditional pairs.csv --pairs words_case:words_control",
            "In R: survival::clogit(case ~ words + strata(pair))."
        })
final class StatsBiasConditionalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Mixin
    private StatsColumnPairs pairs;

    @Option(names = "--confidence", paramLabel = "P", defaultValue = "0.95", description = "Default: ${DEFAULT-VALUE}.")
    private double level;

    @Override
    public Integer call() throws Exception {
        if (!(level > 0 && level < 1)) {
            throw new ParameterException(spec.commandLine(), "--confidence lies between 0 and 1, such as 0.95.");
        }
        List<String> columns = pairs.columns();
        List<double[]> differences = new ArrayList<>();
        table.read(columns, (cells, cell) -> {
            double[] difference = new double[columns.size() / 2];
            for (int k = 0; k < difference.length; k++) {
                difference[k] = StatsCells.number(cells, cell[2 * k]) - StatsCells.number(cells, cell[2 * k + 1]);
            }
            differences.add(difference);
        });
        Outcome<ConditionalLogit> found = ConditionalLogit.fit(differences.toArray(double[][]::new));
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        Report report = new Report("Statistics");
        report.fact("pairs", differences.size()).fact("logLikelihood", found.map(ConditionalLogit::logLikelihood));
        ReportTable out = report.table("coefficients", "variable", "coefficient", "se", "interval");
        for (int k = 0; k < pairs.names().size(); k++) {
            int variable = k;
            out.row(
                    pairs.names().get(k),
                    found.map(f -> f.coefficient(variable)),
                    found.estimate()
                            .map(f -> (Object) f.standardError(variable))
                            .orElse(null),
                    found.estimate()
                            .map(f -> new Interval(
                                    f.coefficient(variable) - z * f.standardError(variable),
                                    f.coefficient(variable) + z * f.standardError(variable)))
                            .orElse(null));
        }
        return output.show(report, spec.commandLine().getOut());
    }
}
