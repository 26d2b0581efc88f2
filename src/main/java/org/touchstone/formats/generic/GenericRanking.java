package org.touchstone.formats.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Item;
import org.touchstone.domain.item.Ranking;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedRanking;
import org.touchstone.formats.pairs.Conversations;
import org.touchstone.formats.pairs.Messages;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/**
 * A row of any JSON or CSV file with three to eight responses to be put in order.
 *
 * @param facets used where the row says nothing
 * @param map which field means what
 */
public record GenericRanking(Facets facets, ColumnMap map) {
    private static final List<String> TEXTS = List.of("text", "content", "response");
    private static final List<String> MODELS = List.of("model", "model_name");

    /** Whether the row holds a list of responses rather than two named ones. */
    boolean isFor(Row row) {
        GenericRow read = new GenericRow(row, map);
        return map.has(PairColumn.RESPONSES)
                && read.value(PairColumn.RESPONSE_A) == null
                && read.value(PairColumn.RESPONSE_B) == null
                && (map.promises(PairColumn.RESPONSES) || read.value(PairColumn.RESPONSES) != null);
    }

    /**
     * The responses with what the row says about them; ranks that are none are remarked on.
     *
     * @throws RefusedRowException when the row cannot be used
     */
    ImportedRanking ranking(Row row) throws RefusedRowException {
        GenericRow read = new GenericRow(row, map);
        List<Turn> prompt = read.prompt();
        List<JsonValue> elements = read.elements(PairColumn.RESPONSES);
        if (elements.size() < Ranking.FEWEST || elements.size() > Item.MOST_RESPONSES) {
            throw new RefusedRowException(
                    RowReason.UNKNOWN_VALUE,
                    "responses are " + elements.size() + ", not " + Ranking.FEWEST + " to " + Item.MOST_RESPONSES);
        }
        String gold = read.label(PairColumn.GOLD);
        if (gold != null && !gold.isEmpty()) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "gold of a ranking");
        }
        List<@Nullable String> models = read.labels(PairColumn.MODELS, elements.size());
        List<ImportedAnswer> answers = new ArrayList<>();
        for (int n = 0; n < elements.size(); n++) {
            answers.add(answer(row, elements.get(n), models.isEmpty() ? null : models.get(n)));
        }
        String id = read.label(PairColumn.ID);
        return new ImportedRanking(
                row.place(),
                id == null ? "" : id,
                read.facets(facets),
                prompt,
                answers,
                new GivenRanks(read, elements).decisions());
    }

    private static ImportedAnswer answer(Row row, JsonValue element, @Nullable String model)
            throws RefusedRowException {
        String name = PairColumn.RESPONSES.key();
        if (element instanceof JsonValue.Sequence) {
            List<Turn> turns = Messages.turns(row, element, Role.ASSISTANT, name);
            if (turns.get(turns.size() - 1).role() != Role.ASSISTANT) {
                throw new RefusedRowException(RowReason.WRONG_TYPE, name + " do not end with the assistant");
            }
            return Conversations.answer(row, model, turns, name);
        }
        if (element instanceof JsonValue.Fields fields) {
            JsonValue text = first(fields.byName(), TEXTS);
            JsonValue named = first(fields.byName(), MODELS);
            String writer = model != null || named == null ? model : Texts.label(row, named, name);
            return Conversations.answer(row, writer, spoken(Texts.of(row, text, name)), name);
        }
        return Conversations.answer(row, model, spoken(Texts.of(row, element, name)), name);
    }

    private static List<Turn> spoken(String text) {
        return List.of(new Turn(Role.ASSISTANT, text));
    }

    private static @Nullable JsonValue first(Map<String, JsonValue> fields, List<String> names) {
        for (String name : names) {
            JsonValue value = fields.get(name);
            if (value != null && value != JsonValue.Nothing.NULL) {
                return value;
            }
        }
        return null;
    }
}
