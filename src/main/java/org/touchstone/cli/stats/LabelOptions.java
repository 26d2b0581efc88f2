package org.touchstone.cli.stats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.LabelRows;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads judgments: who gave which label to which item. */
public final class LabelOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private TableOptions table;

    @Option(names = "--item", paramLabel = "COLUMN", description = "Column of the item that was judged. Default: item.")
    private @Nullable String item;

    @Option(names = "--annotator", paramLabel = "COLUMN", description = "Column of the annotator. Default: annotator.")
    private @Nullable String annotator;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Column of the label. Default: label.")
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
            description = "Numbers for labels on an interval or ratio scale, such as A=-1,tie=0,B=1.")
    private Map<String, Double> values = new LinkedHashMap<>();

    @Option(names = "--without", paramLabel = "LABEL", description = "Ignore judgments with this label, such as tie.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--first-only",
            description = "Of several rows of one annotator on one item, use only the first. Default: use all.")
    private boolean firstOnly;

    /** Reads; the slice column may be null. */
    public LabelRows read(@Nullable String slice, boolean numbers) throws IOException {
        if (!labels.isEmpty() && !values.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Give the labels by --labels or by --values, not by both.");
        }
        LabelRows read = LabelRows.read(
                table,
                new LabelRows.Columns(
                        table.column(item, "item", 1),
                        table.column(annotator, "annotator", 2),
                        table.column(label, "label", 3),
                        slice),
                new LabelRows.Labels(labels, values, numbers));
        for (String left : without) {
            if (!read.scale().labels().contains(left)) {
                throw new ParameterException(spec.commandLine(), "There is no label \"" + left + "\" to leave out.");
            }
            read = read.without(left);
        }
        return firstOnly ? read.firstOnly() : read;
    }
}
