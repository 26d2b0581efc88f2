package org.touchstone.domain.key;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.item.ResponseId;

/**
 * What a lead keeps about one item and an annotator must never see.
 *
 * @param item the item
 * @param models which model wrote each response, where known
 * @param gold the known answer, or null
 * @param probe the bias the item was built to reveal, or null
 * @param source where the item came from, by short names such as {@code file} and {@code line}
 */
public record KeyedItem(
        ItemId item,
        Map<ResponseId, String> models,
        @Nullable Gold gold,
        @Nullable String probe,
        Map<String, String> source) {
    public KeyedItem {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        source = Collections.unmodifiableMap(new TreeMap<>(source));
    }

    /**
     * A known answer.
     *
     * @param favours the response that is better; null for a tie
     * @param least smallest acceptable strength, 0 to 3
     * @param most largest acceptable strength, 0 to 3
     * @param rationale the expert's reason; may be empty
     * @param trap what the item is built to catch; may be empty
     */
    public record Gold(@Nullable ResponseId favours, int least, int most, String rationale, String trap) {
        public Gold {
            if (least < 0 || most > 3 || least > most) {
                throw new IllegalArgumentException("An acceptable range lies within 0 to 3");
            }
        }
    }
}
