package org.touchstone.blinding;

import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;

/**
 * Maps neutral response ids back to what they stand for, such as the model that wrote them. Requires the study key.
 *
 * @param meaning what each response of an item stands for
 * @param <T> type of the meaning
 */
public record UnBlinding<T>(Map<ResponseId, T> meaning) {
    public UnBlinding {
        meaning = Map.copyOf(meaning);
    }

    /**
     * Returns what a response stands for.
     *
     * @throws IllegalArgumentException if the key does not name it
     */
    public T of(ResponseId response) {
        T found = meaning.get(response);
        if (found == null) {
            throw new IllegalArgumentException("The key does not name the response " + response);
        }
        return found;
    }

    /** Returns what was shown on a side. */
    public T on(Sides sides, Side side) {
        return of(sides.on(side));
    }

    /** Returns what was preferred; empty for a tie. */
    public Optional<T> preferred(Preference preference) {
        return Optional.ofNullable(preference.favours()).map(this::of);
    }
}
