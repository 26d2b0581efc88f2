package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.tables.cells.Cells;

/**
 * Reads comparisons of two models from the rows of a table: the first, the second, and the winner. Numbers the models
 * in the order in which they occur; not thread-safe.
 */
public final class DuelCells {
    private static final int MOST_PLAYERS = 3000;
    private static final List<PairCounts.Result> BY_WORD =
            List.of(PairCounts.Result.FIRST, PairCounts.Result.TIE, PairCounts.Result.SECOND);

    /**
     * The columns of comparisons in a table.
     *
     * @param results three distinct words of the result column: first wins, tie, second wins
     */
    public record Columns(String first, String second, String result, List<String> results) {
        public Columns {
            results = List.copyOf(results);
            if (results.size() != 3 || results.stream().distinct().count() != 3) {
                throw new IllegalArgumentException("results are " + results);
            }
        }

        /** The three columns, then others. */
        public List<String> and(List<String> others) {
            List<String> all = new ArrayList<>(List.of(first, second, result));
            all.addAll(others);
            return all;
        }
    }

    /** A comparison: the numbers of two different models, and who won. */
    public record Duel(int first, int second, PairCounts.Result result) {}

    private final Columns columns;
    private final KeyDictionary players;
    private final KeyDictionary words = new KeyDictionary();

    /** Reads rows whose first three cells are those of the columns. */
    public DuelCells(Columns columns) {
        this(columns, new KeyDictionary());
    }

    /** Reads rows as well, numbering models in this dictionary. */
    public DuelCells(Columns columns, KeyDictionary players) {
        this.columns = columns;
        this.players = players;
        columns.results.forEach(words::number);
    }

    /** The models so far. */
    public KeyDictionary players() {
        return players;
    }

    /** The comparison of a row. */
    public Duel of(Cells cells, int[] cell) throws IOException {
        int first = player(cells, cell[0]);
        int second = player(cells, cell[1]);
        if (first == second) {
            throw cells.bad("compares \"" + cells.text(cell[0]) + "\" with itself");
        }
        return new Duel(first, second, result(cells, cell[2]));
    }

    private PairCounts.Result result(Cells cells, int cell) throws IOException {
        int word = words.number(cells.bytes(), cells.from(cell), cells.to(cell));
        if (word > 2) {
            throw cells.bad("has the result \"" + cells.text(cell) + "\", which is not one of "
                    + String.join(", ", columns.results) + "; say by --results what results are called");
        }
        return BY_WORD.get(word);
    }

    private int player(Cells cells, int cell) throws IOException {
        int before = players.size();
        int number = players.number(cells.bytes(), cells.from(cell), cells.to(cell));
        if (number == before && cells.text(cell).isEmpty()) {
            throw cells.bad("has an empty cell where a model is named");
        }
        if (players.size() > MOST_PLAYERS) {
            throw cells.bad("names more than " + MOST_PLAYERS + " models");
        }
        return number;
    }
}
