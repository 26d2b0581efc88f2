package org.touchstone.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.Turn;

/**
 * One answer of a pair as the source gives it.
 *
 * @param model the model that wrote it, or null if the source does not say
 * @param turns its turns; the last one is the assistant's
 */
public record ImportedAnswer(@Nullable String model, List<Turn> turns) {
    public ImportedAnswer {
        turns = List.copyOf(turns);
    }
}
