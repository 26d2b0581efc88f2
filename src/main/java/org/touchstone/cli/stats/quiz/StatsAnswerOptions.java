package org.touchstone.cli.stats.quiz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.KeyDictionary;
import org.touchstone.cli.stats.StatsTableOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads who answered which item and whether that was right. */
final class StatsAnswerOptions {
    @Mixin
    private StatsTableOptions table;

    @Option(
            names = "--annotator",
            paramLabel = "COLUMN",
            defaultValue = "annotator",
            description = "Default:" + " ${DEFAULT-VALUE}.")
    private String annotator;

    @Option(names = "--item", paramLabel = "COLUMN", defaultValue = "item", description = "Default: ${DEFAULT-VALUE}.")
    private String item;

    @Option(
            names = "--right",
            paramLabel = "COLUMN",
            defaultValue = "right",
            description = "Default: ${DEFAULT-VALUE}.")
    private String right;

    @Option(
            names = "--success",
            paramLabel = "LABEL",
            split = ",",
            description = "What says that an answer is right. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    /** An answer; people and items by their numbers. */
    record Answer(int person, int item, boolean right) {}

    /** All answers in the order of rows. */
    record Input(KeyDictionary people, KeyDictionary items, List<Answer> answers) {}

    StatsTableOptions table() {
        return table;
    }

    Input read() throws IOException {
        Input input = new Input(new KeyDictionary(), new KeyDictionary(), new ArrayList<>());
        table.read(List.of(annotator, item, right), (cells, cell) -> {
            if (!table.isMissing(cells, cell[2])) {
                input.answers.add(new Answer(
                        input.people.number(cells.text(cell[0])),
                        input.items.number(cells.text(cell[1])),
                        success.contains(cells.text(cell[2]))));
            }
        });
        return input;
    }
}
