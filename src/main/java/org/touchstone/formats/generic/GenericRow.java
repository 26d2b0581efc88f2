package org.touchstone.formats.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.pairs.Messages;
import org.touchstone.formats.pairs.PairRows;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;

/** What rows of every kind hold: prompt, responses, labels and facets, found through the map. */
record GenericRow(Row row, ColumnMap map) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,7}");
    private static final Pattern FACET = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,100}");

    @Nullable
    JsonValue value(PairColumn column) {
        JsonValue value = map.value(row.fields(), column);
        return value == JsonValue.Nothing.NULL ? null : value;
    }

    /** The label in a column; null when there is none. */
    @Nullable
    String label(PairColumn column) throws RefusedRowException {
        JsonValue value = value(column);
        return value == null ? null : Texts.label(row, value, column.key());
    }

    /** The elements of an array, or of a string that holds one as JSON. */
    List<JsonValue> elements(PairColumn column) throws RefusedRowException {
        JsonValue value = value(column);
        if (value == null) {
            throw new RefusedRowException(RowReason.MISSING_FIELD, column.key());
        }
        JsonValue read = value instanceof JsonValue.Text text ? JsonText.parse(text.value()) : value;
        if (!(read instanceof JsonValue.Sequence sequence)) {
            throw new RefusedRowException(RowReason.WRONG_TYPE, column.key() + " is no array");
        }
        return sequence.elements();
    }

    /**
     * Labels, one for each of so many things; null where there is none. Empty when the row has no such column.
     *
     * @throws RefusedRowException when there are more or fewer
     */
    List<@Nullable String> labels(PairColumn column, int count) throws RefusedRowException {
        List<@Nullable String> labels = new ArrayList<>();
        if (value(column) == null) {
            return labels;
        }
        for (JsonValue value : elements(column)) {
            labels.add(value == JsonValue.Nothing.NULL ? null : Texts.label(row, value, column.key()));
        }
        if (labels.size() != count) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, column.key() + " are " + labels.size());
        }
        return labels;
    }

    /** The turns before what is judged. */
    List<Turn> prompt() throws RefusedRowException {
        List<Turn> turns = new ArrayList<>();
        JsonValue system = value(PairColumn.SYSTEM);
        if (system != null) {
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

    /** The turns of a response. */
    List<Turn> response(PairColumn column) throws RefusedRowException {
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

    /** What kind of work it is; where the row says nothing, what is usual. */
    Facets facets(Facets usual) throws RefusedRowException {
        return new Facets(
                facet(PairColumn.DOMAIN, usual.domain(), FACET),
                facet(PairColumn.TASK, usual.taskType(), FACET),
                facet(PairColumn.LANGUAGE, usual.language(), LANGUAGE));
    }

    private String facet(PairColumn column, String usual, Pattern form) throws RefusedRowException {
        String given = label(column);
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (!form.matcher(given).matches()) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, column.key());
        }
        return given;
    }

    /** Whom a decision in the row is ascribed to; null when nobody is named where somebody was promised. */
    @Nullable
    String annotator() throws RefusedRowException {
        String annotator = label(PairColumn.ANNOTATOR);
        if (annotator == null && !map.promises(PairColumn.ANNOTATOR)) {
            annotator = GenericDecision.NOBODY;
        }
        return annotator == null || annotator.isEmpty() ? null : annotator;
    }
}
