package org.touchstone.formats.generic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.formats.pairs.Conversations;
import org.touchstone.formats.pairs.Messages;
import org.touchstone.formats.pairs.PairReader;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/** A row of any JSON or CSV file with one pair per row, whose columns a map explains. */
public record GenericPair(Facets facets, ColumnMap map) implements PairReader {
    @Override
    public ImportedPair pair(Row row) throws RefusedRowException {
        Conversations parts = parts(row);
        String modelA = label(row, PairColumn.MODEL_A);
        String modelB = label(row, PairColumn.MODEL_B);
        if ((modelA == null) != (modelB == null)) {
            row.note(RowReason.UNKNOWN_MODEL, "");
        }
        ImportedAnswer first = Conversations.answer(row, modelA, parts.first(), PairColumn.RESPONSE_A.key());
        ImportedAnswer second = Conversations.answer(row, modelB, parts.second(), PairColumn.RESPONSE_B.key());
        String id = label(row, PairColumn.ID);
        return new ImportedPair(
                row.place(),
                id == null ? "" : id,
                new GenericRow(row, map).facets(facets),
                parts.prompt(),
                first,
                second,
                Scope.CONVERSATION,
                gold(row, modelA, modelB),
                Map.of(),
                GenericDecision.of(row, map, modelA, modelB));
    }

    private Conversations parts(Row row) throws RefusedRowException {
        if (!map.has(PairColumn.PROMPT) && !map.has(PairColumn.TURNS)) {
            return Conversations.apart(
                    row, conversation(row, PairColumn.RESPONSE_A), conversation(row, PairColumn.RESPONSE_B));
        }
        GenericRow read = new GenericRow(row, map);
        return new Conversations(
                read.prompt(), read.response(PairColumn.RESPONSE_A), read.response(PairColumn.RESPONSE_B));
    }

    private List<Turn> conversation(Row row, PairColumn column) throws RefusedRowException {
        return Messages.turns(row, map.value(row.fields(), column), Role.USER, column.key());
    }

    private @Nullable String label(Row row, PairColumn column) throws RefusedRowException {
        return new GenericRow(row, map).label(column);
    }

    private @Nullable Pick gold(Row row, @Nullable String modelA, @Nullable String modelB) throws RefusedRowException {
        String word = label(row, PairColumn.GOLD);
        if (word == null || word.isEmpty()) {
            return null;
        }
        Pick pick = GenericDecision.pick(word, modelA, modelB);
        // A study key knows a better response or a tie.
        if (pick == null || pick == Pick.BOTH_BAD) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "gold is " + word);
        }
        return pick;
    }
}
