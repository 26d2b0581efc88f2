package org.touchstone.blinding;

import java.util.Map;
import java.util.Optional;
import org.touchstone.domain.item.ResponseId;
import org.touchstone.domain.judgment.Preference;
import org.touchstone.domain.presentation.Side;
import org.touchstone.domain.presentation.Sides;

/**
 * The way back from neutral response ids to what they stand for, such as the model that wrote them. Only whoever holds
 * the study key can build one.
 *
 * @param meaning what each response of an item stands for
 * @param <T> type of the meaning
 */
public record UnBlinding<T>(Map<ResponseId, T> meaning) {
    public UnBlinding {
        meaning = Map.copyOf(meaning);
    }

    /**
     * What a response stands for.
     *
     * @throws IllegalArgumentException when the key does not name it
     */
    public T of(ResponseId response) {
        T found = meaning.get(response);
        if (found == null) {
            throw new IllegalArgumentException("The key does not name the response " + response);
        }
        return found;
    }

    /** What was painted on a side. */
    public T on(Sides sides, Side side) {
        return of(sides.on(side));
    }

    /** What was preferred; empty for a tie. */
    public Optional<T> preferred(Preference preference) {
        return Optional.ofNullable(preference.favours()).map(this::of);
    }
}
