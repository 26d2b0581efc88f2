package org.touchstone.cli.stats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.stats.bias.peer.Votes;
import org.touchstone.tables.cells.Cells;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads who preferred which of two responses, with features of the pair. */
public final class StatsVoteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private StatsTableOptions table;

    @Option(names = "--item", paramLabel = "COLUMN", defaultValue = "item", description = "Default: ${DEFAULT-VALUE}.")
    private String item;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            defaultValue = "annotator",
            description = "Default:" + " ${DEFAULT-VALUE}.")
    private String annotator;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "Default: ${DEFAULT-VALUE}.")
    private String label;

    @Option(
            names = "--labels",
            paramLabel = "FIRST,TIE,SECOND",
            split = ",",
            defaultValue = "A,tie,B",
            description =
                    "What the label says when the first is preferred, none, the second. Default: ${DEFAULT-VALUE}.")
    private List<String> labels = List.of();

    @Option(
            names = "--features",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of numbers, first minus second: the one whose slopes are wanted, then others to be"
                    + " accounted for. Every row of an item says the same.")
    private List<String> features = new ArrayList<>();

    @Option(
            names = "--left",
            paramLabel = "COLUMN",
            description =
                    "Column of whether the first stood on the left: yes or" + " no. Without it the first always did.")
    private @Nullable String left;

    /** What was read; {@code extra} holds further columns of the decisive votes. */
    public record Input(KeyDictionary people, KeyDictionary items, Votes votes, List<String[]> extra, long ties) {}

    /** A decisive vote. */
    private record Vote(int person, int item, boolean first, boolean left) {}

    public StatsTableOptions table() {
        return table;
    }

    /** Reads; ties and rows with missing cells are left out. */
    public Input read(List<String> further) throws IOException {
        if (labels.size() != 3) {
            throw new ParameterException(
                    spec.commandLine(), "--labels names three words: first preferred, tie, second preferred.");
        }
        List<String> columns = new ArrayList<>(List.of(item, annotator, label));
        columns.addAll(features);
        columns.addAll(further);
        if (left != null) {
            columns.add(left);
        }
        KeyDictionary people = new KeyDictionary();
        KeyDictionary items = new KeyDictionary();
        List<double[]> of = new ArrayList<>();
        List<Vote> votes = new ArrayList<>();
        List<String[]> extra = new ArrayList<>();
        long[] ties = {0};
        table.read(columns, (cells, cell) -> {
            for (int c : cell) {
                if (table.isMissing(cells, c)) {
                    return;
                }
            }
            int said = StatsCells.word(cells, cell[2], labels);
            if (said == 1) {
                ties[0]++;
                return;
            }
            int which = items.number(cells.text(cell[0]));
            features(cells, cell, which, of);
            boolean onLeft =
                    left == null || List.of("1", "true", "yes", "left").contains(cells.text(cell[cell.length - 1]));
            votes.add(new Vote(people.number(cells.text(cell[1])), which, said == 0, onLeft));
            String[] more = new String[further.size()];
            for (int i = 0; i < more.length; i++) {
                more[i] = cells.text(cell[3 + features.size() + i]);
            }
            extra.add(more);
        });
        return new Input(people, items, columns(of, votes), extra, ties[0]);
    }

    private void features(Cells cells, int[] cell, int item, List<double[]> of) throws IOException {
        double[] x = new double[features.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = StatsCells.number(cells, cell[3 + i]);
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
