package org.touchstone.cli.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.Sequences;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The columns of sequences in a table: rows are in order of time. */
public final class SequenceOptions {
    @Mixin
    private TableOptions table;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Column of the annotator; gives one line for each. Without it all rows are one sequence.")
    private @Nullable String by;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "Words that mean yes in a yes-no column; everything else means no. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    public TableOptions table() {
        return table;
    }

    /** The sequences that the table holds. */
    public Sequences sequences() {
        return new Sequences(table, by, success);
    }
}
