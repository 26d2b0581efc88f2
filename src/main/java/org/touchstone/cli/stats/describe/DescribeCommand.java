package org.touchstone.cli.stats.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.report.table.ColumnsReport;
import org.touchstone.cli.stats.ReportOutput;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is in the columns of a table. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Describes the columns of a table: rows, filled and distinct cells; for columns of numbers also the"
                    + " minimum, the median, the mean and the maximum. Use it first on a new table.",
            "",
            "--values also counts every value of a column; --by gives a line per group.",
        },
        footer = {
            "",
            "Example: touchstone stats describe votes.csv --columns annotator,label,seconds --values label",
            "In R: summary, table. In Python: pandas.DataFrame.describe."
        })
public final class DescribeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOutput output;

    @Mixin
    private TableOptions table;

    @Option(names = "--columns", required = true, split = ",", paramLabel = "COLUMN", description = "Which columns.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--values", paramLabel = "COLUMN", description = "Also how often each value of this column occurs.")
    private @Nullable String values;

    @Option(names = "--by", paramLabel = "COLUMN", description = "Column of groups.")
    private @Nullable String by;

    @Override
    public Integer call() throws Exception {
        return output.show(
                new ColumnsReport(columns, values, by).of(table),
                spec.commandLine().getOut());
    }
}
