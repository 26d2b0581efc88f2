package org.touchstone.formats.pairs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/**
 * Two conversations split into their common prompt and the two answers.
 *
 * @param prompt the leading turns that both have
 * @param first the remaining turns of the first
 * @param second the remaining turns of the second
 */
public record Conversations(List<Turn> prompt, List<Turn> first, List<Turn> second) {
    /**
     * Splits them where they first differ; the last turn of each always belongs to the answer.
     *
     * @throws RefusedRowException if they have nothing in common or do not diverge at a turn of the assistant
     */
    public static Conversations apart(Row row, List<Turn> first, List<Turn> second) throws RefusedRowException {
        int most = Math.min(first.size(), second.size()) - 1;
        int shared = 0;
        while (shared < most && first.get(shared).equals(second.get(shared))) {
            shared++;
        }
        if (shared == 0 || !isAnswer(first, shared) || !isAnswer(second, shared)) {
            throw new RefusedRowException(RowReason.NO_SHARED_PROMPT, "");
        }
        if (first.size() > shared + 1 || second.size() > shared + 1) {
            row.note(RowReason.HISTORIES_DIFFER, "they share " + shared + " turns");
        }
        return new Conversations(
                first.subList(0, shared), first.subList(shared, first.size()), second.subList(shared, second.size()));
    }

    private static boolean isAnswer(List<Turn> turns, int from) {
        return turns.get(from).role() == Role.ASSISTANT
                && turns.get(turns.size() - 1).role() == Role.ASSISTANT;
    }

    /** Creates an answer from these turns; adds a remark if the last turn is empty. */
    public static ImportedAnswer answer(Row row, @Nullable String model, List<Turn> turns, String name) {
        Texts.response(row, turns.get(turns.size() - 1).content(), name);
        return new ImportedAnswer(model, turns);
    }
}
