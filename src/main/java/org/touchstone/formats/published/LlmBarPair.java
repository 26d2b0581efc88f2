package org.touchstone.formats.published;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.Scope;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedAnswer;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.formats.pairs.PairReader;
import org.touchstone.formats.pairs.PairRows;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/**
 * Reads LLMBar: {@code input}, {@code output_1}, {@code output_2} and the number of the better output as
 * {@code label}.
 */
public record LlmBarPair(Facets facets) implements PairReader {
    @Override
    public ImportedPair pair(Row row) throws RefusedRowException {
        String prompt = Texts.required(row, "input");
        String first = Texts.required(row, "output_1");
        String second = Texts.required(row, "output_2");
        return new ImportedPair(
                row.place(),
                "",
                facets,
                PairRows.prompt(row, prompt),
                new ImportedAnswer(null, PairRows.response(row, first, "output_1")),
                new ImportedAnswer(null, PairRows.response(row, second, "output_2")),
                Scope.CONVERSATION,
                gold(Texts.requiredLabel(row, "label")),
                Map.of(),
                List.of());
    }

    private static Pick gold(String label) throws RefusedRowException {
        return switch (label) {
            case "1" -> Pick.FIRST;
            case "2" -> Pick.SECOND;
            default -> throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "label is neither 1 nor 2");
        };
    }
}
