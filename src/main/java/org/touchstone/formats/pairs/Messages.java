package org.touchstone.formats.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Role;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonText;
import org.touchstone.tables.JsonValue;

/**
 * Reads conversations in JSON: an array of messages with {@code role} and {@code content} (or {@code from} and
 * {@code value}), or an array of strings by alternating speakers.
 */
public final class Messages {
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("user", Role.USER),
            Map.entry("human", Role.USER),
            Map.entry("prompter", Role.USER),
            Map.entry("assistant", Role.ASSISTANT),
            Map.entry("gpt", Role.ASSISTANT),
            Map.entry("model", Role.ASSISTANT),
            Map.entry("system", Role.SYSTEM),
            Map.entry("tool", Role.TOOL),
            Map.entry("function", Role.TOOL),
            Map.entry("observation", Role.TOOL));

    private Messages() {}

    /**
     * Reads the turns of an array, or of a string that contains one as JSON.
     *
     * @param begins the first speaker if the elements are strings
     * @throws RefusedRowException if it is neither, or empty
     */
    public static List<Turn> turns(Row row, @Nullable JsonValue value, Role begins, String name)
            throws RefusedRowException {
        JsonValue given = value instanceof JsonValue.Text text ? JsonText.parse(text.value()) : value;
        if (given == null || given == JsonValue.Nothing.NULL) {
            throw new RefusedRowException(RowReason.MISSING_FIELD, name);
        }
        if (!(given instanceof JsonValue.Sequence sequence)
                || sequence.elements().isEmpty()) {
            throw new RefusedRowException(RowReason.WRONG_TYPE, name + " is no array of messages");
        }
        List<Turn> turns = new ArrayList<>();
        for (JsonValue element : sequence.elements()) {
            if (element instanceof JsonValue.Fields message) {
                turns.add(message(row, message, name));
            } else {
                boolean odd = turns.size() % 2 == 1;
                Role role = odd == (begins == Role.USER) ? Role.ASSISTANT : Role.USER;
                turns.add(new Turn(role, Texts.of(row, element, name)));
            }
        }
        return turns;
    }

    private static Turn message(Row row, JsonValue.Fields message, String name) throws RefusedRowException {
        Map<String, JsonValue> fields = message.byName();
        boolean usual = fields.containsKey("role");
        String speaker = Texts.of(row, fields.get(usual ? "role" : "from"), name + "." + (usual ? "role" : "from"));
        Role role = ROLES.get(speaker.toLowerCase(Locale.ROOT));
        if (role == null) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, name + ": unknown speaker " + speaker);
        }
        return new Turn(role, Texts.of(row, fields.get(usual ? "content" : "value"), name));
    }
}
