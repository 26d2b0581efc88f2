package org.touchstone.formats.blind;

import org.touchstone.domain.study.Item;

/**
 * An item with its two halves.
 *
 * @param item what travels
 * @param facts what stays with the lead
 */
public record MadeItem(Item item, KeptFacts facts) {}
