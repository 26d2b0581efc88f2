package org.touchstone.cli.stats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.tables.cells.Cells;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads what people did one after the other: rows stand in the order of time. */
public final class StatsSequenceOptions {
    @Mixin
    private StatsTableOptions table;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Column of who it was; gives a line for each. Without it all rows are one sequence.")
    private @Nullable String by;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "What says yes in a column of yes and no; everything else is no. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    /** Makes something of the asked cells of a row. */
    public interface Maker<T> {
        T of(Cells cells, int[] cell) throws IOException;
    }

    public StatsTableOptions table() {
        return table;
    }

    /** Whether a cell says yes. */
    public boolean yes(Cells cells, int cell) throws IOException {
        return success.contains(cells.text(cell));
    }

    /** What was made of the rows of each, by name; rows with a missing cell are left out. */
    public <T> Map<String, List<T>> read(List<String> columns, Maker<T> maker) throws IOException {
        List<String> wanted = new ArrayList<>(columns);
        if (by != null) {
            wanted.add(by);
        }
        Map<String, List<T>> sequences = new TreeMap<>();
        table.read(wanted, (cells, cell) -> {
            for (int c : cell) {
                if (table.isMissing(cells, c)) {
                    return;
                }
            }
            String who = by == null ? "all" : cells.text(cell[columns.size()]);
            sequences.computeIfAbsent(who, w -> new ArrayList<>()).add(maker.of(cells, cell));
        });
        return sequences;
    }

    /** For each whether the answers were wrong, from a column that says whether they were right. */
    public Map<String, boolean[]> errors(String right) throws IOException {
        Map<String, boolean[]> errors = new TreeMap<>();
        read(List.of(right), (cells, cell) -> yes(cells, cell[0]))
                .forEach((who, answers) -> errors.put(who, flags(answers, false)));
        return errors;
    }

    /** Marks where the list says so. */
    static boolean[] flags(List<Boolean> list, boolean wanted) {
        boolean[] flags = new boolean[list.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = list.get(i) == wanted;
        }
        return flags;
    }
}
