package org.touchstone.domain.item;

import java.util.List;

/**
 * One unit of work. This interface holds what all kinds of items share; a permitted class adds what its kind needs, and
 * only code registered for that kind uses it.
 */
public sealed interface Item permits Comparison, Rating, Ranking {
    /** Most responses of an item of any kind. */
    int MOST_RESPONSES = 8;

    /** What the annotator is asked to do with it. */
    ItemKind kind();

    /** The item's opaque id. */
    ItemId id();

    /** The field of expertise it needs, such as {@code legal}; never empty. */
    String domain();

    /** The kind of task, such as {@code advice}; never empty. */
    String taskType();

    /** BCP 47 tag of its texts, {@code und} when unknown. */
    String language();

    /** The conversation so far, which all responses share; may be empty. */
    List<Turn> prompt();

    /** The responses to be judged, with different ids; at most {@link #MOST_RESPONSES}. */
    List<Response> responses();

    /**
     * Returns this item under another id.
     *
     * @param id the new id
     * @param responses the new responses, in the order and number of its own
     */
    Item with(ItemId id, List<Response> responses);

    /**
     * Returns the response with this id.
     *
     * @throws IllegalArgumentException when the item has none
     */
    default Response response(ResponseId wanted) {
        return responses().stream()
                .filter(r -> r.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The item has no response " + wanted));
    }

    /** Whether its responses have several turns each. */
    default boolean isMultiTurn() {
        return responses().stream().anyMatch(r -> r.turns().size() > 1);
    }
}
