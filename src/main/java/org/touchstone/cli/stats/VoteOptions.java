package org.touchstone.cli.stats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.analysis.input.PreferenceVotes;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The columns of preferences in a table, with features of the pair. */
public final class VoteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private TableOptions table;

    @Mixin
    private ItemPersonOptions who;

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
                    "The three words of the label: first preferred, tie, second preferred. Default: ${DEFAULT-VALUE}.")
    private List<String> labels = List.of();

    @Option(
            names = "--features",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of numbers, first minus second: the one whose slopes are wanted, then others to be"
                    + " accounted for. Every row of an item must have the same values.")
    private List<String> features = new ArrayList<>();

    @Option(
            names = "--left",
            paramLabel = "COLUMN",
            description = "Column that says whether the first was on the left: yes or no. Default: always.")
    private @Nullable String left;

    public TableOptions table() {
        return table;
    }

    /** Where the votes stand. */
    public PreferenceVotes.Columns columns() {
        if (labels.size() != 3) {
            throw new ParameterException(
                    spec.commandLine(), "--labels names three words: first preferred, tie, second preferred.");
        }
        return new PreferenceVotes.Columns(who.item(), who.annotator(), label, labels, features, left, List.of());
    }
}
