package org.touchstone.analysis.report.bias;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.CellValues;
import org.touchstone.analysis.input.TableRows;
import org.touchstone.report.Report;
import org.touchstone.stats.Outcome;
import org.touchstone.stats.bias.LengthControl;

/**
 * The win rate of a model over a baseline at equal response length, beside the raw one. Immutable.
 *
 * @param penalty the ridge, at least 0
 * @param level level of the interval
 */
public record LengthControlReport(double penalty, double level) {

    /**
     * Where results stand in a table, a row an item.
     *
     * @param results three words: win, tie and loss of the model
     * @param length length of the model's response
     * @param baseline length of the baseline's
     * @param difficulty the item's difficulty; null for none
     */
    public record Columns(
            String result,
            List<String> results,
            String length,
            String baseline,
            @Nullable String difficulty) {
        private List<String> all() {
            List<String> columns = new ArrayList<>(List.of(result, length, baseline));
            if (difficulty != null) {
                columns.add(difficulty);
            }
            return columns;
        }
    }

    /** An item: 1 for a win, 0.5 for a tie, 0 for a loss; how much longer the model wrote; how hard it is, or 0. */
    public record Game(double outcome, double lengthDifference, double difficulty) {}

    /** Reads them. */
    public static List<Game> read(TableRows table, Columns columns) throws IOException {
        List<Game> games = new ArrayList<>();
        table.read(
                columns.all(),
                (cells, cell) -> games.add(new Game(
                        1 - CellValues.word(cells, cell[0], columns.results) / 2.0,
                        CellValues.number(cells, cell[1]) - CellValues.number(cells, cell[2]),
                        cell.length > 3 ? CellValues.number(cells, cell[3]) : 0)));
        return games;
    }

    /** The report of these items. */
    public Report of(List<Game> games) {
        Outcome<LengthControl.Rate> found = new LengthControl(penalty)
                .of(
                        games.stream().mapToDouble(Game::outcome).toArray(),
                        games.stream().mapToDouble(Game::lengthDifference).toArray(),
                        games.stream().mapToDouble(Game::difficulty).toArray());
        LengthControl.Rate rate = found.estimate().orElse(null);
        Report report = new Report("Win rate at equal length");
        report.fact("items", games.size()).remarks(found);
        report.table(
                        "winRate",
                        "raw",
                        "controlled",
                        "se",
                        "interval",
                        "lengthEffect",
                        "lengthEffectError",
                        "difficultyEffect",
                        "farFromRaw")
                .row(
                        found.map(LengthControl.Rate::raw),
                        rate == null ? null : (Object) rate.controlled(),
                        rate == null ? null : (Object) rate.standardError(),
                        rate == null ? null : rate.interval(level),
                        rate == null ? null : (Object) rate.lengthEffect(),
                        rate == null ? null : (Object) rate.lengthEffectError(),
                        rate == null ? null : (Object) rate.difficultyEffect(),
                        rate == null ? null : (Object) rate.farFromRaw());
        return report;
    }
}
