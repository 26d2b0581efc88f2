package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.tables.cells.Cells;

/**
 * Sequences of results per annotator: rows are in order of time.
 *
 * @param table the rows
 * @param by column of the annotator; without it all rows are one sequence, called "all"
 * @param success words for yes in a yes-no column; everything else is no
 */
public record Sequences(TableRows table, @Nullable String by, List<String> success) {
    /** Converts the requested cells of a row. */
    @FunctionalInterface
    public interface Maker<T> {
        /** Returns the value of the row. */
        T of(Cells cells, int[] cell) throws IOException;
    }

    public Sequences {
        success = List.copyOf(success);
    }

    /** Whether a cell says yes. */
    public boolean yes(Cells cells, int cell) throws IOException {
        return success.contains(cells.text(cell));
    }

    /** Returns the values of each annotator, by name; rows with a missing cell are omitted. */
    public <T> Map<String, List<T>> read(List<String> columns, Maker<T> maker) throws IOException {
        List<String> wanted = new ArrayList<>(columns);
        if (by != null) {
            wanted.add(by);
        }
        Map<String, List<T>> sequences = new TreeMap<>();
        table.read(wanted, (cells, cell) -> {
            if (!table.anyMissing(cells, cell)) {
                String who = by == null ? "all" : cells.text(cell[columns.size()]);
                sequences.computeIfAbsent(who, w -> new ArrayList<>()).add(maker.of(cells, cell));
            }
        });
        return sequences;
    }

    /** Returns for each annotator whether the answers were wrong, from a column that says whether they were right. */
    public Map<String, boolean[]> errors(String right) throws IOException {
        Map<String, boolean[]> errors = new TreeMap<>();
        read(List.of(right), (cells, cell) -> yes(cells, cell[0]))
                .forEach((who, answers) -> errors.put(who, flags(answers, false)));
        return errors;
    }

    /** Marks where the list says so. */
    private static boolean[] flags(List<Boolean> list, boolean wanted) {
        boolean[] flags = new boolean[list.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = list.get(i) == wanted;
        }
        return flags;
    }
}
