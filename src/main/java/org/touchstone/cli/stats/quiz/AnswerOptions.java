package org.touchstone.cli.stats.quiz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.input.QuizAnswers;
import org.touchstone.cli.stats.ItemPersonOptions;
import org.touchstone.cli.stats.TableOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads who answered which item and whether that was right. */
final class AnswerOptions {
    @Mixin
    private TableOptions table;

    @Mixin
    private ItemPersonOptions who;

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
            description = "Words that mean a right answer. Default: 1, true, yes.")
    private List<String> success = new ArrayList<>(List.of("1", "true", "yes"));

    /** All answers in the order of rows. */
    QuizAnswers read() throws IOException {
        return QuizAnswers.read(table, new QuizAnswers.Columns(who.annotator(), who.item(), right, success));
    }
}
