package org.touchstone.formats.generic;

import java.util.List;
import org.touchstone.domain.item.Turn;
import org.touchstone.domain.study.Criterion;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedRating;
import org.touchstone.formats.pairs.Conversations;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/**
 * A row of any JSON or CSV file with one response to be rated ({@code rating-v1.md}).
 *
 * @param facets used where the row says nothing
 * @param map which field means what
 * @param criteria of the study, whose names the levels in a row have
 */
public record GenericRating(Facets facets, ColumnMap map, List<Criterion> criteria) {
    public GenericRating {
        criteria = List.copyOf(criteria);
    }

    /** Whether the row holds one response rather than two. */
    boolean isFor(Row row) {
        GenericRow read = new GenericRow(row, map);
        return map.has(PairColumn.RESPONSE)
                && read.value(PairColumn.RESPONSE_A) == null
                && read.value(PairColumn.RESPONSE_B) == null
                && (map.promises(PairColumn.RESPONSE) || read.value(PairColumn.RESPONSE) != null);
    }

    /**
     * The response with what the row says about it; a decision that does not fit the study is remarked on.
     *
     * @throws RefusedRowException when the row cannot be used
     */
    ImportedRating rating(Row row) throws RefusedRowException {
        GenericRow read = new GenericRow(row, map);
        List<Turn> prompt = read.prompt();
        List<Turn> response = read.response(PairColumn.RESPONSE);
        String gold = read.label(PairColumn.GOLD);
        if (gold != null && !gold.isEmpty()) {
            throw new RefusedRowException(RowReason.UNKNOWN_VALUE, "gold of a rating");
        }
        String id = read.label(PairColumn.ID);
        return new ImportedRating(
                row.place(),
                id == null ? "" : id,
                read.facets(facets),
                prompt,
                Conversations.answer(row, read.label(PairColumn.MODEL), response, PairColumn.RESPONSE.key()),
                new RatedLevels(read, criteria).decisions());
    }
}
