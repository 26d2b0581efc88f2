package org.touchstone.formats.generic;

import java.util.Locale;

/** What a column of a generic file can mean. */
public enum PairColumn {
    /** The user's message. */
    PROMPT,
    /** The shared conversation, instead of {@link #PROMPT}. */
    TURNS,
    /** A system message before the prompt. */
    SYSTEM,
    RESPONSE_A,
    RESPONSE_B,
    /** The one response of a rating, instead of {@link #RESPONSE_A} and {@link #RESPONSE_B}. */
    RESPONSE,
    /** The three to eight responses of a ranking, as an array. */
    RESPONSES,
    /** Who wrote each of {@link #RESPONSES}, as an array. */
    MODELS,
    /** The rank of each of {@link #RESPONSES}, as an array; the best has 1, tied ones have the same. */
    RANKS,
    /** Who wrote {@link #RESPONSE}. */
    MODEL,
    /** The overall rating of {@link #RESPONSE}, 1 to 7. */
    OVERALL,
    MODEL_A,
    MODEL_B,
    /** What the annotator decided. */
    WINNER,
    /** How much better, 1 to 3. */
    STRENGTH,
    /** Who decided. */
    ANNOTATOR,
    /** The right outcome, in the words of {@link #WINNER}. */
    GOLD,
    ID,
    DOMAIN,
    TASK,
    LANGUAGE;

    /** The name used in a column map. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
