package org.touchstone.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Strings that nobody else writes, the same in two programs that agree on a seed. */
final class Canaries {
    /** What each is planted as. */
    enum Place {
        NAME,
        PASSPHRASE,
        NEW_PASSPHRASE,
        WRONG_PASSPHRASE,
        STUDY,
        TITLE,
        GUIDELINES,
        SEED,
        ITEM,
        DOMAIN,
        TASK,
        PROMPT,
        LEFT,
        RIGHT,
        RATIONALE,
        NOTE,
        DRAFT,
        SEARCH,
        FAILURE,
        CRASH,
        ARGUMENT
    }

    private final Map<Place, String> all = new EnumMap<>(Place.class);

    Canaries(long seed) {
        Random random = new Random(seed);
        for (Place place : Place.values()) {
            String letters = Long.toString(random.nextLong() >>> 1, 36) + Long.toString(random.nextLong() >>> 1, 36);
            all.put(place, "zq" + letters);
        }
    }

    String at(Place place) {
        return Objects.requireNonNull(all.get(place));
    }
}
