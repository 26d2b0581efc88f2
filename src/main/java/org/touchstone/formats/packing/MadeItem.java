package org.touchstone.formats.packing;

import org.touchstone.domain.item.Comparison;

/**
 * An item with its two halves.
 *
 * @param item what travels
 * @param facts what stays with the lead
 */
public record MadeItem(Comparison item, KeptFacts facts) {}
