package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.ArrayList;
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

/**
 * Labels given by annotators to items.
 *
 * @param judgments the rows that have a label
 * @param scale the labels in order
 * @param rows number of rows read, including those without a label
 * @param repeated number of repeated judgments of an item by the same annotator
 */
public record LabelRows(LabelTable judgments, LabelScale scale, long rows, int repeated) {

    /**
     * Their columns in a table.
     *
     * @param slice column of a domain, a turn or a known answer; null for none
     */
    public record Columns(
            String item,
            String annotator,
            String label,
            @Nullable String slice) {
        private List<String> all() {
            List<String> columns = new ArrayList<>(List.of(item, annotator, label));
            if (slice != null) {
                columns.add(slice);
            }
            return columns;
        }
    }

    /**
     * The labels of the scale.
     *
     * @param order all labels in ascending order; empty for those that occur, by value if they are numbers, otherwise
     * by name
     * @param values the number of each label, in order; empty for none. Not together with an order
     * @param numbers whether labels without values must be numbers
     */
    public record Labels(List<String> order, Map<String, Double> values, boolean numbers) {
        public Labels {
            if (!order.isEmpty() && !values.isEmpty()) {
                throw new IllegalArgumentException("labels by order and by values");
            }
        }

        private LabelScale scale(KeyDictionary occurring) {
            if (!values.isEmpty()) {
                return new LabelScale(List.copyOf(values.keySet()), List.copyOf(values.values()));
            }
            return order.isEmpty() ? LabelScale.of(occurring) : LabelScale.ofOrder(order);
        }

        private void check(Cells cells, int cell) throws IOException {
            List<String> known = values.isEmpty() ? order : List.copyOf(values.keySet());
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

    /** Reads them. A row without a label still registers its item and annotator. */
    public static LabelRows read(TableRows table, Columns columns, Labels labels) throws IOException {
        LabelTable.Builder rows = new LabelTable.Builder();
        Taking taking = new Taking(table, rows, labels);
        long read = table.readBlocks(columns.all(), taking::block);
        LabelTable judgments = rows.build();
        return new LabelRows(judgments, labels.scale(judgments.labels()), read, judgments.repeated());
    }

    /** Returns only the first judgment of each annotator on each item; the counts of rows are unchanged. */
    public LabelRows firstOnly() {
        return new LabelRows(judgments.firstOnly(), scale, rows, repeated);
    }

    /** Returns the same without the judgments with this label, which must be on the scale. */
    public LabelRows without(String label) {
        return new LabelRows(judgments, scale.without(label), rows, repeated);
    }

    /** Takes blocks of rows into a builder. */
    private static final class Taking {
        private final TableRows table;
        private final LabelTable.Builder rows;
        private final Labels allowed;
        private int[] items = new int[0];
        private int[] people = new int[0];
        private int[] labels = new int[0];
        private int[] slices = new int[0];

        Taking(TableRows table, LabelTable.Builder rows, Labels allowed) {
            this.table = table;
            this.rows = rows;
            this.allowed = allowed;
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
            allowed.check(cells, cell);
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
}
