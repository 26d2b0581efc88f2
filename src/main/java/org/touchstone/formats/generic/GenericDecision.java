package org.touchstone.formats.generic;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Scope;
import org.touchstone.formats.ImportedDecision;
import org.touchstone.formats.Pick;
import org.touchstone.formats.pairs.Winner;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;
import org.touchstone.refusal.RowReason;

/** The decision in a row of a generic file. One that cannot be read is reported; the item is kept. */
final class GenericDecision {
    /** Whom a decision is ascribed to when the source names nobody. */
    static final String NOBODY = "source";

    private GenericDecision() {}

    static List<ImportedDecision> of(Row row, ColumnMap map, @Nullable String modelA, @Nullable String modelB)
            throws RefusedRowException {
        GenericRow read = new GenericRow(row, map);
        String word = read.label(PairColumn.WINNER);
        if (word == null || word.isEmpty()) {
            return List.of();
        }
        Pick pick = pick(word, modelA, modelB);
        if (pick == null) {
            row.note(RowReason.UNKNOWN_DECISION, "winner is " + word);
            return List.of();
        }
        String annotator = read.annotator();
        if (annotator == null) {
            row.note(RowReason.UNKNOWN_DECISION, "nobody is named as the annotator");
            return List.of();
        }
        int strength = strength(read.label(PairColumn.STRENGTH));
        if (strength == 0) {
            row.note(RowReason.UNKNOWN_DECISION, "strength is none of 1, 2, 3");
            return List.of();
        }
        if (word.strip().toLowerCase(Locale.ROOT).equals(Winner.INCONSISTENT_TIE)) {
            row.note(RowReason.INCONSISTENT_TIE, "");
        }
        return List.of(new ImportedDecision(annotator, Scope.CONVERSATION, pick, strength));
    }

    /** A model's own name goes before the usual words. */
    static @Nullable Pick pick(String word, @Nullable String modelA, @Nullable String modelB) {
        if (!word.isEmpty() && word.equals(modelA) != word.equals(modelB)) {
            return word.equals(modelA) ? Pick.FIRST : Pick.SECOND;
        }
        return Winner.of(word);
    }

    private static int strength(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return ImportedDecision.USUAL_STRENGTH;
        }
        return given.matches("[1-3]") ? Integer.parseInt(given) : 0;
    }
}
