package org.touchstone.formats.readers;

import java.io.IOException;
import java.util.List;
import org.touchstone.domain.study.Role;
import org.touchstone.domain.study.Turn;
import org.touchstone.formats.Finding;
import org.touchstone.formats.ImportSink;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Reason;
import org.touchstone.formats.rows.Row;

/** What all importers do with a finished pair. */
final class PairRows {
    private PairRows() {}

    /** Hands on a pair, then the remarks on its row. */
    static void deliver(Row row, ImportedPair pair, ImportSink sink) throws IOException {
        sink.pair(pair);
        for (Finding note : row.notes()) {
            sink.finding(note);
        }
    }

    /** A prompt of one message of the user; an empty one is remarked on. */
    static List<Turn> prompt(Row row, String text) {
        if (text.isEmpty()) {
            row.note(Reason.EMPTY_PROMPT, "");
        }
        return List.of(new Turn(Role.USER, text));
    }

    /** A response of one turn. */
    static List<Turn> response(Row row, String text, String name) {
        return List.of(new Turn(Role.ASSISTANT, Texts.response(row, text, name)));
    }
}
