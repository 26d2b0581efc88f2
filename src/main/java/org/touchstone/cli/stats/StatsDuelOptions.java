package org.touchstone.cli.stats;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.stats.paired.PairCounts;
import org.touchstone.tables.cells.Cells;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads comparisons of two models: the first, the second, and who won. */
public final class StatsDuelOptions {
    private static final int MOST_PLAYERS = 3000;
    private static final List<PairCounts.Result> BY_WORD =
            List.of(PairCounts.Result.FIRST, PairCounts.Result.TIE, PairCounts.Result.SECOND);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private StatsTableOptions table;

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
            description = "What the column of results says when the first wins, nobody, the second."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<String> results = List.of();

    public StatsTableOptions table() {
        return table;
    }

    /** The three columns. */
    public List<String> columns() {
        if (results.size() != 3 || results.stream().distinct().count() != 3) {
            throw new ParameterException(
                    spec.commandLine(), "--results names three different words: first wins, tie, second wins.");
        }
        return List.of(
                table.column(first, "first", 1), table.column(second, "second", 2), table.column(result, "result", 3));
    }

    /** The dictionary of the words of results, to be handed to {@link #result}. */
    public KeyDictionary words() {
        KeyDictionary words = new KeyDictionary();
        results.forEach(words::number);
        return words;
    }

    /** Who won. */
    public PairCounts.Result result(KeyDictionary words, Cells cells, int cell) throws IOException {
        int word = words.number(cells.bytes(), cells.from(cell), cells.to(cell));
        if (word > 2) {
            throw cells.bad("has the result \"" + cells.text(cell) + "\", which is not one of "
                    + String.join(", ", results) + "; say by --results what results are called");
        }
        return BY_WORD.get(word);
    }

    /** The numbers of two different models. */
    public int[] players(KeyDictionary players, Cells cells, int one, int other) throws IOException {
        int a = player(players, cells, one);
        int b = player(players, cells, other);
        if (a == b) {
            throw cells.bad("compares \"" + cells.text(one) + "\" with itself");
        }
        return new int[] {a, b};
    }

    private static int player(KeyDictionary players, Cells cells, int cell) throws IOException {
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
