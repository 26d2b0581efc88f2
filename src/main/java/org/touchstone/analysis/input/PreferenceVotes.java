package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.stats.bias.peer.Votes;
import org.touchstone.tables.cells.Cells;

/**
 * Preferences between two responses by annotators, with features of the pair.
 *
 * @param people the annotators by number
 * @param items the items by number
 * @param votes the decisive votes
 * @param extra further columns of each decisive vote
 * @param ties number of ties, which are omitted
 */
public record PreferenceVotes(
        KeyDictionary people, KeyDictionary items, Votes votes, List<List<String>> extra, long ties) {
    private static final List<String> LEFT = List.of("1", "true", "yes", "left");

    /**
     * Where they stand in a table.
     *
     * @param labels three words: first preferred, tie, second preferred
     * @param features columns of numbers, first minus second; the same in every row of an item
     * @param left column of whether the first was on the left; without it, it always was
     * @param further columns that go to {@link #extra}
     */
    public record Columns(
            String item,
            String annotator,
            String label,
            List<String> labels,
            List<String> features,
            @Nullable String left,
            List<String> further) {

        /** The same with these further columns. */
        public Columns with(List<String> wanted) {
            return new Columns(item, annotator, label, labels, features, left, wanted);
        }

        private List<String> all() {
            List<String> columns = new ArrayList<>(List.of(item, annotator, label));
            columns.addAll(features);
            columns.addAll(further);
            if (left != null) {
                columns.add(left);
            }
            return columns;
        }
    }

    /** A decisive vote. */
    private record Vote(int person, int item, boolean first, boolean left) {}

    /** Reads them; ties and rows with missing cells are omitted. */
    public static PreferenceVotes read(TableRows table, Columns columns) throws IOException {
        KeyDictionary people = new KeyDictionary();
        KeyDictionary items = new KeyDictionary();
        List<double[]> of = new ArrayList<>();
        List<Vote> votes = new ArrayList<>();
        List<List<String>> extra = new ArrayList<>();
        long[] ties = {0};
        int features = columns.features.size();
        table.read(columns.all(), (cells, cell) -> {
            if (table.anyMissing(cells, cell)) {
                return;
            }
            int said = CellValues.word(cells, cell[2], columns.labels);
            if (said == 1) {
                ties[0]++;
                return;
            }
            int which = items.number(cells.text(cell[0]));
            features(cells, Arrays.copyOfRange(cell, 3, 3 + features), which, of);
            boolean onLeft = columns.left == null || LEFT.contains(cells.text(cell[cell.length - 1]));
            votes.add(new Vote(people.number(cells.text(cell[1])), which, said == 0, onLeft));
            List<String> more = new ArrayList<>();
            for (int i = 0; i < columns.further.size(); i++) {
                more.add(cells.text(cell[3 + features + i]));
            }
            extra.add(more);
        });
        return new PreferenceVotes(people, items, columns(of, votes), extra, ties[0]);
    }

    private static void features(Cells cells, int[] cell, int item, List<double[]> of) throws IOException {
        double[] x = new double[cell.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = CellValues.number(cells, cell[i]);
        }
        if (item == of.size()) {
            of.add(x);
        } else if (!Arrays.equals(of.get(item), x)) {
            throw cells.bad("gives an item other features than a row before");
        }
    }

    private static Votes columns(List<double[]> features, List<Vote> votes) {
        boolean[] first = new boolean[votes.size()];
        boolean[] onLeft = new boolean[first.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = votes.get(i).first;
            onLeft[i] = votes.get(i).left;
        }
        return new Votes(
                features.toArray(double[][]::new),
                votes.stream().mapToInt(Vote::person).toArray(),
                votes.stream().mapToInt(Vote::item).toArray(),
                first,
                onLeft);
    }
}
