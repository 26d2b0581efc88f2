package org.touchstone.ui.cards;

import java.util.function.IntFunction;

/**
 * What a kind of item calls its cards.
 *
 * @param place the name of the response in a place, from 0, as a screen reader says it
 * @param othersFirst what is said while a card waits for the others
 * @param nowHere what is said once the reader has gone on to another card that has to catch up
 */
public record CardNames(IntFunction<String> place, String othersFirst, String nowHere) {}
