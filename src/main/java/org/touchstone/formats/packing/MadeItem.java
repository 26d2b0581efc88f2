package org.touchstone.formats.packing;

import org.touchstone.domain.item.Item;

/**
 * An item with its two halves.
 *
 * @param item what travels
 * @param facts what stays with the lead
 */
public record MadeItem(Item item, KeptFacts facts) {}
