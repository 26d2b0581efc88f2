package org.touchstone.formats.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Scope;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedDecision;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.formats.pairs.PairReader;
import org.touchstone.formats.pairs.PairRows;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;
import org.touchstone.tables.JsonValue;

/**
 * Reads PandaLM's human test set: {@code instruction} and {@code input}, {@code response1} and {@code response2}, the
 * models as {@code cmp_key}, and one field {@code annotatorN} per annotator.
 */
public record PandaLmPair(Facets facets) implements PairReader {
    private static final Pattern ANNOTATOR = Pattern.compile("annotator[0-9]{1,9}");

    @Override
    public ImportedPair pair(Row row) throws RefusedRowException {
        String instruction = Texts.required(row, "instruction");
        String input = Texts.optional(row, "input");
        String first = Texts.required(row, "response1");
        String second = Texts.required(row, "response2");
        String id = Texts.optionalLabel(row, "idx");
        String motivation = Texts.optional(row, "motivation_app");
        String[] models = models(row);
        return new ImportedPair(
                row.place(),
                id == null ? "" : id,
                facets,
                PairRows.prompt(row, joined(instruction, input)),
                new ImportedAnswer(models[0], PairRows.response(row, first, "response1")),
                new ImportedAnswer(models[1], PairRows.response(row, second, "response2")),
                Scope.CONVERSATION,
                null,
                motivation == null ? Map.of() : Map.of("motivation_app", motivation),
                decisions(row));
    }

    /** Returns the message as the annotators of the set saw it: the input, if any, below the instruction. */
    private static String joined(String instruction, @Nullable String input) {
        return input == null || input.isEmpty() ? instruction : instruction + "\n\n" + input;
    }

    /** Returns the models of the two responses, or two nulls. */
    private static @Nullable String[] models(Row row) throws RefusedRowException {
        String key = Texts.optional(row, "cmp_key");
        int split = key == null ? -1 : key.indexOf('_');
        if (key == null || split < 1 || split != key.lastIndexOf('_') || split == key.length() - 1) {
            row.note(RowReason.UNKNOWN_MODEL, "cmp_key");
            return new @Nullable String[] {null, null};
        }
        return new @Nullable String[] {key.substring(0, split), key.substring(split + 1)};
    }

    private static List<ImportedDecision> decisions(Row row) {
        List<ImportedDecision> decisions = new ArrayList<>();
        for (Map.Entry<String, JsonValue> field : row.fields().byName().entrySet()) {
            if (!ANNOTATOR.matcher(field.getKey()).matches() || field.getValue() == JsonValue.Nothing.NULL) {
                continue;
            }
            Pick pick = field.getValue() instanceof JsonValue.Numeral numeral ? pick(numeral.spelling()) : null;
            if (pick == null) {
                row.note(RowReason.UNKNOWN_DECISION, field.getKey() + " is none of 0, 1, 2");
            } else {
                decisions.add(new ImportedDecision(
                        field.getKey(), Scope.CONVERSATION, pick, ImportedDecision.USUAL_STRENGTH));
            }
        }
        return decisions;
    }

    private static @Nullable Pick pick(String number) {
        return switch (number) {
            case "0" -> Pick.TIE;
            case "1" -> Pick.FIRST;
            case "2" -> Pick.SECOND;
            default -> null;
        };
    }
}
