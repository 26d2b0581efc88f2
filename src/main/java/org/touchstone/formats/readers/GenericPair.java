package org.touchstone.formats.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.study.Role;
import org.touchstone.domain.study.Scope;
import org.touchstone.domain.study.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.formats.Reason;
import org.touchstone.formats.RefusedRowException;
import org.touchstone.formats.rows.JsonValue;
import org.touchstone.formats.rows.Row;

/** A row of any JSON or CSV file with one pair per row, whose columns a map explains. */
record GenericPair(Facets facets, ColumnMap map) implements PairReader {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,7}");
    private static final Pattern FACET = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,100}");

    @Override
    public ImportedPair pair(Row row) throws RefusedRowException {
        Conversations parts = parts(row);
        String modelA = label(row, Column.MODEL_A);
        String modelB = label(row, Column.MODEL_B);
        if ((modelA == null) != (modelB == null)) {
            row.note(Reason.UNKNOWN_MODEL, "");
        }
        ImportedAnswer first = Conversations.answer(row, modelA, parts.first(), Column.RESPONSE_A.key());
        ImportedAnswer second = Conversations.answer(row, modelB, parts.second(), Column.RESPONSE_B.key());
        String id = label(row, Column.ID);
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
        if (!map.has(Column.PROMPT) && !map.has(Column.TURNS)) {
            return Conversations.apart(row, conversation(row, Column.RESPONSE_A), conversation(row, Column.RESPONSE_B));
        }
        return new Conversations(prompt(row), response(row, Column.RESPONSE_A), response(row, Column.RESPONSE_B));
    }

    private List<Turn> conversation(Row row, Column column) throws RefusedRowException {
        return Messages.turns(row, map.value(row.fields(), column), Role.USER, column.key());
    }

    private List<Turn> prompt(Row row) throws RefusedRowException {
        List<Turn> turns = new ArrayList<>();
        JsonValue system = map.value(row.fields(), Column.SYSTEM);
        if (system != null && system != JsonValue.Nothing.NULL) {
            turns.add(new Turn(Role.SYSTEM, Texts.of(row, system, Column.SYSTEM.key())));
        }
        JsonValue conversation = map.value(row.fields(), Column.TURNS);
        if (conversation != null || !map.has(Column.PROMPT)) {
            turns.addAll(Messages.turns(row, conversation, Role.USER, Column.TURNS.key()));
        } else {
            JsonValue prompt = map.value(row.fields(), Column.PROMPT);
            turns.addAll(
                    prompt instanceof JsonValue.Sequence
                            ? Messages.turns(row, prompt, Role.USER, Column.PROMPT.key())
                            : PairRows.prompt(row, Texts.of(row, prompt, Column.PROMPT.key())));
        }
        return turns;
    }

    private List<Turn> response(Row row, Column column) throws RefusedRowException {
        JsonValue value = map.value(row.fields(), column);
        if (!(value instanceof JsonValue.Sequence)) {
            return List.of(new Turn(Role.ASSISTANT, Texts.of(row, value, column.key())));
        }
        List<Turn> turns = Messages.turns(row, value, Role.ASSISTANT, column.key());
        if (turns.get(turns.size() - 1).role() != Role.ASSISTANT) {
            throw new RefusedRowException(Reason.WRONG_TYPE, column.key() + " does not end with the assistant");
        }
        return turns;
    }

    private @Nullable String label(Row row, Column column) throws RefusedRowException {
        return GenericDecision.label(row, map, column);
    }

    private Facets facets(Row row) throws RefusedRowException {
        return new Facets(
                facet(row, Column.DOMAIN, facets.domain(), FACET),
                facet(row, Column.TASK, facets.taskType(), FACET),
                facet(row, Column.LANGUAGE, facets.language(), LANGUAGE));
    }

    private String facet(Row row, Column column, String usual, Pattern form) throws RefusedRowException {
        String given = label(row, column);
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (!form.matcher(given).matches()) {
            throw new RefusedRowException(Reason.UNKNOWN_VALUE, column.key());
        }
        return given;
    }

    private @Nullable Pick gold(Row row, @Nullable String modelA, @Nullable String modelB) throws RefusedRowException {
        String word = label(row, Column.GOLD);
        if (word == null || word.isEmpty()) {
            return null;
        }
        Pick pick = GenericDecision.pick(word, modelA, modelB);
        // A study key knows a better response or a tie.
        if (pick == null || pick == Pick.BOTH_BAD) {
            throw new RefusedRowException(Reason.UNKNOWN_VALUE, "gold is " + word);
        }
        return pick;
    }
}
