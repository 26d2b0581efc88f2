package org.touchstone.cli.stats;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.input.ColumnPairs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Columns that belong together two by two, such as the words of the first and of the second response. */
public final class PairsOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--pairs",
            split = ",",
            required = true,
            paramLabel = "FIRST:SECOND",
            description = "Pairs of number columns, such as words_a:words_b,lists_a:lists_b.")
    private List<String> pairs = new ArrayList<>();

    /** The pairs. */
    public ColumnPairs columns() {
        List<ColumnPairs.Pair> columns = new ArrayList<>();
        for (String pair : pairs) {
            String[] names = pair.split(":", -1);
            if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--pairs takes pairs of columns, such as words_a:words_b.");
            }
            columns.add(new ColumnPairs.Pair(names[0], names[1]));
        }
        return new ColumnPairs(columns);
    }
}
