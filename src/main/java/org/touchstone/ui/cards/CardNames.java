package org.touchstone.ui.cards;

import java.util.function.IntFunction;

/**
 * What a kind of item calls its cards.
 *
 * @param place the name of the response in a place, from 0, as a screen reader says it
 * @param head what stands above the card of a place; empty for nothing, and then for every place
 * @param othersFirst what is said while a card waits for the others
 * @param nowHere what is said once the reader has gone on to another card that has to catch up
 */
public record CardNames(IntFunction<String> place, IntFunction<String> head, String othersFirst, String nowHere) {
    /** Without anything above the cards. */
    public CardNames(IntFunction<String> place, String othersFirst, String nowHere) {
        this(place, at -> "", othersFirst, nowHere);
    }

    boolean isHeaded() {
        return !head.apply(0).isEmpty();
    }
}
