package org.touchstone.formats.pairs;

import java.io.IOException;
import java.util.List;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RowFinding;
import org.touchstone.refusal.RowReason;

/** The steps common to all importers once a pair has been read. */
public final class PairRows {
    private PairRows() {}

    /** Passes on a pair, then the remarks on its row. */
    public static void deliver(Row row, ImportedPair pair, ImportSink sink) throws IOException {
        sink.pair(pair);
        for (RowFinding note : row.notes()) {
            sink.finding(note);
        }
    }

    /** Creates a prompt of one user message; adds a remark if it is empty. */
    public static List<Turn> prompt(Row row, String text) {
        if (text.isEmpty()) {
            row.note(RowReason.EMPTY_PROMPT, "");
        }
        return List.of(new Turn(Role.USER, text));
    }

    /** Creates a response of one turn. */
    public static List<Turn> response(Row row, String text, String name) {
        return List.of(new Turn(Role.ASSISTANT, Texts.response(row, text, name)));
    }
}
