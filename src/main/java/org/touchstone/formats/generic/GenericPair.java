package org.touchstone.formats.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.touchstone.formats.pairs.PairRows;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/** Reads rows of any JSON or CSV file with one pair per row, using a column map. */
public record GenericPair(Facets facets, ColumnMap map) implements PairReader {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,7}");
    private static final Pattern FACET = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,100}");

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
                facets(row),
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
        return new Conversations(
                prompt(row), response(row, PairColumn.RESPONSE_A), response(row, PairColumn.RESPONSE_B));
    }

    private List<Turn> conversation(Row row, PairColumn column) throws RefusedRowException {
        return Messages.turns(row, map.value(row.fields(), column), Role.USER, column.key());
    }

    private List<Turn> prompt(Row row) throws RefusedRowException {
        List<Turn> turns = new ArrayList<>();
        JsonValue system = map.value(row.fields(), PairColumn.SYSTEM);
        if (system != null && system != JsonValue.Nothing.NULL) {
            turns.add(new Turn(Role.SYSTEM, Texts.of(row, system, PairColumn.SYSTEM.key())));
        }
        JsonValue conversation = map.value(row.fields(), PairColumn.TURNS);
        if (conversation != null || !map.has(PairColumn.PROMPT)) {
            turns.addAll(Messages.turns(row, conversation, Role.USER, PairColumn.TURNS.key()));
        } else {
            JsonValue prompt = map.value(row.fields(), PairColumn.PROMPT);
            turns.addAll(
                    prompt instanceof JsonValue.Sequence
                            ? Messages.turns(row, prompt, Role.USER, PairColumn.PROMPT.key())
                            : PairRows.prompt(row, Texts.of(row, prompt, PairColumn.PROMPT.key())));
        }
        return turns;
    }

    private List<Turn> response(Row row, PairColumn column) throws RefusedRowException {
        JsonValue value = map.value(row.fields(), column);
        if (!(value instanceof JsonValue.Sequence)) {
            return List.of(new Turn(Role.ASSISTANT, Texts.of(row, value, column.key())));
        }
        List<Turn> turns = Messages.turns(row, value, Role.ASSISTANT, column.key());
        if (turns.get(turns.size() - 1).role() != Role.ASSISTANT) {
            throw new RefusedRowException(RowReason.WRONG_TYPE, column.key() + " does not end with the assistant");
        }
        return turns;
    }

    private @Nullable String label(Row row, PairColumn column) throws RefusedRowException {
        return GenericDecision.label(row, map, column);
    }

    private Facets facets(Row row) throws RefusedRowException {
        return new Facets(
                facet(row, PairColumn.DOMAIN, facets.domain(), FACET),
                facet(row, PairColumn.TASK, facets.taskType(), FACET),
                facet(row, PairColumn.LANGUAGE, facets.language(), LANGUAGE));
    }

    private String facet(Row row, PairColumn column, String usual, Pattern form) throws RefusedRowException {
        String given = label(row, column);
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (!form.matcher(given).matches()) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, column.key());
        }
        return given;
    }

    private @Nullable Pick gold(Row row, @Nullable String modelA, @Nullable String modelB) throws RefusedRowException {
        String word = label(row, PairColumn.GOLD);
        if (word == null || word.isEmpty()) {
            return null;
        }
        Pick pick = GenericDecision.pick(word, modelA, modelB);
        // The study key can express a better response or a tie only.
        if (pick == null || pick == Pick.BOTH_BAD) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "gold is " + word);
        }
        return pick;
    }
}
