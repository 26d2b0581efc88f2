package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.KeyDictionary;

/**
 * Answers of annotators to quiz items, and whether they were right.
 *
 * @param people the annotators by number
 * @param items the items by number
 * @param answers all answers in the order of rows
 */
public record QuizAnswers(KeyDictionary people, KeyDictionary items, List<Answer> answers) {

    /** An answer; people and items by their numbers. */
    public record Answer(int person, int item, boolean right) {}

    /** Their columns in a table; {@code success} lists the words for a right answer. */
    public record Columns(String annotator, String item, String right, List<String> success) {}

    /** Reads them; a row without right or wrong is omitted. */
    public static QuizAnswers read(TableRows table, Columns columns) throws IOException {
        QuizAnswers all = new QuizAnswers(new KeyDictionary(), new KeyDictionary(), new ArrayList<>());
        table.read(List.of(columns.annotator, columns.item, columns.right), (cells, cell) -> {
            if (!table.isMissing(cells, cell[2])) {
                all.answers.add(new Answer(
                        all.people.number(cells.text(cell[0])),
                        all.items.number(cells.text(cell[1])),
                        columns.success.contains(cells.text(cell[2]))));
            }
        });
        return all;
    }
}
