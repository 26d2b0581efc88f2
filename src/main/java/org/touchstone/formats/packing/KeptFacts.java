package org.touchstone.formats.packing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.refusal.RowPlace;

/**
 * What the lead keeps about an item and an annotator must never see.
 *
 * @param models which model wrote each response, where the source says
 * @param gold the right outcome, or null when the source does not know it
 * @param source where the item came from: {@code file}, {@code line}, {@code row}, {@code id} and the source's own tags
 */
public record KeptFacts(
        Map<ResponseId, String> models, @Nullable GoldOutcome gold, Map<String, String> source) {
    public KeptFacts {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        source = Collections.unmodifiableMap(new TreeMap<>(source));
    }

    /** What every source tells of where an item came from. */
    static Map<String, String> source(RowPlace place, String sourceId) {
        Map<String, String> source = new TreeMap<>();
        source.put("file", place.file());
        if (place.line() > 0) {
            source.put("line", Long.toString(place.line()));
        }
        if (place.index() >= 0) {
            source.put("row", Long.toString(place.index()));
        }
        if (!sourceId.isEmpty()) {
            source.put("id", sourceId);
        }
        return source;
    }

    /**
     * A right outcome.
     *
     * @param favours the better response, or null for a tie
     */
    public record GoldOutcome(@Nullable ResponseId favours) {}
}
