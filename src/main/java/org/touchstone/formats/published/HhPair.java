package org.touchstone.formats.published;

import java.util.List;
import java.util.Map;
import org.touchstone.domain.item.Scope;
import org.touchstone.domain.item.Turn;
import org.touchstone.formats.Facets;
import org.touchstone.formats.ImportedDecision;
import org.touchstone.formats.ImportedPair;
import org.touchstone.formats.Pick;
import org.touchstone.formats.pairs.Conversations;
import org.touchstone.formats.pairs.PairReader;
import org.touchstone.formats.pairs.Texts;
import org.touchstone.formats.rows.Row;
import org.touchstone.refusal.RefusedRowException;

/** Reads Anthropic HH: {@code chosen} and {@code rejected}, each a whole conversation as one string. */
public record HhPair(Facets facets) implements PairReader {
    /** The annotator of all choices: the data do not say who made them. */
    static final String ANNOTATOR = "source";

    @Override
    public ImportedPair pair(Row row) throws RefusedRowException {
        List<Turn> chosen = Dialogue.turns(row, Texts.required(row, "chosen"), "chosen");
        List<Turn> rejected = Dialogue.turns(row, Texts.required(row, "rejected"), "rejected");
        Conversations apart = Conversations.apart(row, chosen, rejected);
        return new ImportedPair(
                row.place(),
                "",
                facets,
                apart.prompt(),
                Conversations.answer(row, null, apart.first(), "chosen"),
                Conversations.answer(row, null, apart.second(), "rejected"),
                Scope.CONVERSATION,
                null,
                Map.of(),
                List.of(new ImportedDecision(
                        ANNOTATOR, Scope.CONVERSATION, Pick.FIRST, ImportedDecision.USUAL_STRENGTH)));
    }
}
