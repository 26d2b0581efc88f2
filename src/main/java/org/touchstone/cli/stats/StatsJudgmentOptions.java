package org.touchstone.cli.stats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.analysis.LabelScale;
import org.touchstone.analysis.LabelTable;
import org.touchstone.stats.rating.RatingColumns;
import org.touchstone.tables.cells.Cells;
import org.touchstone.tables.cells.RowBlock;
import org.touchstone.tasks.ParallelPair;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads judgments: who gave which label to which item. */
public final class StatsJudgmentOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--item", paramLabel = "COLUMN", description = "Column of the item that was judged. Default: item.")
    private @Nullable String item;

    @Option(names = "--annotator", paramLabel = "COLUMN", description = "Column of who judged. Default: annotator.")
    private @Nullable String annotator;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column of what was said. Default: label.")
    private @Nullable String label;

    @Option(
            names = "--labels",
            paramLabel = "LABEL",
            split = ",",
            description = "All labels, from the lowest to the highest; others are refused. Default: those that occur,"
                    + " by value when they are numbers, else by name.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = "--values",
            paramLabel = "LABEL=NUMBER",
            split = ",",
            description = "What labels stand for on an interval or ratio scale, such as A=-1,tie=0,B=1.")
    private Map<String, Double> values = new LinkedHashMap<>();

    @Option(
            names = "--without",
            paramLabel = "LABEL",
            description = "Leaves judgments with this label out, such as tie.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--first-only",
            description = "Of several rows of one annotator on one item only the first counts. Default: all count.")
    private boolean firstOnly;

    /** What was read. */
    public record Input(LabelTable judgments, LabelScale scale, long rows, int repeated) {}

    public StatsTableOptions table() {
        return table;
    }

    /** Reads; the slice column may be null. */
    public Input read(@Nullable String slice, boolean numbers) throws IOException {
        List<String> known = values.isEmpty() ? labels : List.copyOf(values.keySet());
        if (!labels.isEmpty() && !values.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the labels by --labels or by --values, not by both.");
        }
        if (!table.any()) {
            throw new ParameterException(spec.commandLine(), "Name at least one FILE.");
        }
        List<String> columns = new ArrayList<>(List.of(
                table.column(item, "item", 1),
                table.column(annotator, "annotator", 2),
                table.column(label, "label", 3)));
        if (slice != null) {
            columns.add(slice);
        }
        LabelTable.Builder rows = new LabelTable.Builder();
        Check check = new Check(known, numbers);
        Taking taking = new Taking(rows, check);
        long read = table.readBlocks(columns, taking::block);
        LabelTable judgments = rows.build();
        int repeated = judgments.repeated();
        return new Input(firstOnly ? judgments.firstOnly() : judgments, scale(judgments.labels()), read, repeated);
    }

    /** What a label must be. */
    private record Check(List<String> known, boolean numbers) {
        void label(Cells cells, int cell) throws IOException {
            String text = cells.text(cell);
            if (!known.isEmpty() && !known.contains(text)) {
                throw cells.bad("has the label \"" + text + "\", which is not one of " + String.join(", ", known));
            }
            if (known.isEmpty() && numbers && LabelScale.number(text).isEmpty()) {
                throw cells.bad(
                        "has the label \"" + text + "\", which is no number; say by --values what labels stand for");
            }
        }
    }

    /** Takes rows into a builder. A row without a label still says that item and annotator exist. */
    private final class Taking {
        private final LabelTable.Builder rows;
        private final Check check;
        private int[] items = new int[0];
        private int[] people = new int[0];
        private int[] labels = new int[0];
        private int[] slices = new int[0];

        Taking(LabelTable.Builder rows, Check check) {
            this.rows = rows;
            this.check = check;
        }

        void block(RowBlock block, int[] cell) throws IOException {
            ParallelPair.run(
                    () -> items = numbers(rows.items(), block, cell[0], items), () -> otherColumns(block, cell));
            for (int row = 0; row < block.rows(); row++) {
                if (labels[row] >= 0) {
                    rows.add(items[row], people[row], labels[row], cell.length > 3 ? slices[row] : 0);
                }
            }
        }

        /** All but the items, whose dictionary is the large one. */
        private void otherColumns(RowBlock block, int[] cell) throws IOException {
            people = numbers(rows.people(), block, cell[1], people);
            if (cell.length > 3) {
                slices = numbers(rows.slices(), block, cell[3], slices);
            }
            labels = labels.length < block.rows() ? new int[2 * block.rows()] : labels;
            int[] from = block.from(cell[2]);
            int[] to = block.to(cell[2]);
            KeyDictionary known = rows.labels();
            for (int row = 0; row < block.rows(); row++) {
                int before = known.size();
                labels[row] = table.isMissing(block.bytes(), from[row], to[row])
                        ? -1
                        : known.number(block.bytes(), from[row], to[row]);
                if (known.size() > before) {
                    checkLabel(block.row(row), cell[2]);
                }
            }
        }

        private void checkLabel(Cells cells, int cell) throws IOException {
            check.label(cells, cell);
            if (rows.labels().size() > RatingColumns.MOST_CATEGORIES) {
                throw cells.bad("has one more than " + RatingColumns.MOST_CATEGORIES
                        + " different labels; numbers with many values go to stats ratings");
            }
        }

        /** The numbers of a column, in the array given or a longer one; new keys are checked. */
        private static int[] numbers(KeyDictionary keys, RowBlock block, int cell, int[] space) throws IOException {
            int known = keys.size();
            int[] numbers = space.length < block.rows() ? new int[2 * block.rows()] : space;
            keys.numbers(block.bytes(), block.from(cell), block.to(cell), block.rows(), numbers);
            for (int row = 0; known < keys.size(); row++) {
                if (numbers[row] == known) {
                    known++;
                    checkKey(block.row(row), cell);
                }
            }
            return numbers;
        }

        private static void checkKey(Cells cells, int cell) throws IOException {
            if (cells.isEmpty(cell)) {
                throw cells.bad("has an empty cell where an item, an annotator or a slice is named");
            }
            cells.text(cell); // refuses what is not UTF-8, once per key
        }
    }

    private LabelScale scale(KeyDictionary occurring) {
        LabelScale all = values.isEmpty()
                ? labels.isEmpty() ? LabelScale.of(occurring) : LabelScale.ofOrder(labels)
                : new LabelScale(List.copyOf(values.keySet()), List.copyOf(values.values()));
        for (String label : without) {
            if (!all.labels().contains(label)) {
                throw new ParameterException(spec.commandLine(), "There is no label \"" + label + "\" to leave out.");
            }
            all = all.without(label);
        }
        return all;
    }
}
