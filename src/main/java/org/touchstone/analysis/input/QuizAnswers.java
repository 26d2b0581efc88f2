package org.touchstone.analysis.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.analysis.KeyDictionary;

/**
 * Who answered which item of a quiz and whether that was right.
 *
 * @param people the annotators by number
 * @param items the items by number
 * @param answers all answers in the order of rows
 */
public record QuizAnswers(KeyDictionary people, KeyDictionary items, List<Answer> answers) {

    /** An answer; people and items by their numbers. */
    public record Answer(int person, int item, boolean right) {}

    /** Where they stand in a table; {@code success} holds what says that an answer is right. */
    public record Columns(String annotator, String item, String right, List<String> success) {}

    /** Reads them; a row that says nothing of right or wrong is left out. */
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
