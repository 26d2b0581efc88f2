package org.touchstone.cli.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.DuelCells;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a table holds comparisons of two models: the first, the second, and who won. */
public final class DuelOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private TableOptions table;

    @Option(names = "--first", paramLabel = "COLUMN", description = "Column of one model. Default: first.")
    private @Nullable String first;

    @Option(names = "--second", paramLabel = "COLUMN", description = "Column of the other. Default: second.")
    private @Nullable String second;

    @Option(names = "--result", paramLabel = "COLUMN", description = "Column of the result. Default: result.")
    private @Nullable String result;

    @Option(
            names = "--results",
            paramLabel = "FIRST,TIE,SECOND",
            split = ",",
            defaultValue = "first,tie,second",
            description = "The three words of the result column: first wins, tie, second wins."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> results = List.of();

    public TableOptions table() {
        return table;
    }

    /** Where comparisons stand. */
    public DuelCells.Columns columns() {
        if (results.size() != 3 || results.stream().distinct().count() != 3) {
            throw new ParameterException(
                    spec.commandLine(), "--results names three different words: first wins, tie, second wins.");
        }
        return new DuelCells.Columns(
                table.column(first, "first", 1),
                table.column(second, "second", 2),
                table.column(result, "result", 3),
                results);
    }
}
