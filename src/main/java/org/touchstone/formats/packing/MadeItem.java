package org.touchstone.formats.packing;

import org.touchstone.domain.item.Item;

/**
 * An item with its public and its private part.
 *
 * @param item the part that travels in the pack
 * @param facts the part that stays with the lead
 */
public record MadeItem(Item item, KeptFacts facts) {}
