package org.touchstone.cli.stats.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.LabelScale;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.StatsTableOptions;
import org.touchstone.report.Report;
import org.touchstone.report.ReportTable;
import org.touchstone.stats.bias.BenjaminiHochberg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Adjusts p values for many tests. */
@Command(
        name = "adjust",
        mixinStandardHelpOptions = true,
        description =
                "Adjusts a column of p values by Benjamini and Hochberg: reject what is at or below the rate of false"
                        + " discoveries you can live with.",
        footer = {
            "",
            "Example: touchstone stats bias adjust tests.csv --p p --name bias",
            "In R: p.adjust(method = \"BH\")."
        })
final class StatsBiasAdjustCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--p", paramLabel = "COLUMN", description = "Column of p values. Default: p.")
    private @Nullable String p;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Column of the names of tests.")
    private @Nullable String name;

    @Override
    public Integer call() throws Exception {
        if (!table.any()) {
            throw new ParameterException(spec.commandLine(), "Name at least one FILE.");
        }
        List<String> columns = new ArrayList<>(List.of(table.column(p, "p", 1)));
        if (name != null) {
            columns.add(name);
        }
        List<Double> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        table.read(columns, (cells, cell) -> {
            String text = cells.text(cell[0]);
            double value = LabelScale.number(text).orElse(-1);
            if (value < 0 || value > 1) {
                throw cells.bad("has the p value \"" + text + "\", which is no number from 0 to 1");
            }
            values.add(value);
            names.add(cell.length > 1 ? cells.text(cell[1]) : String.valueOf(values.size()));
        });
        BenjaminiHochberg adjusted =
                BenjaminiHochberg.of(values.stream().mapToDouble(v -> v).toArray());
        Report report = new Report("Statistics");
        ReportTable out = report.table("tests", "test", "p", "adjusted");
        for (int i = 0; i < values.size(); i++) {
            out.row(names.get(i), values.get(i), adjusted.adjusted().get(i));
        }
        return output.show(report, spec.commandLine().getOut());
    }
}
