package org.touchstone.ui.feature;

import org.touchstone.domain.item.ItemKey;

/** Open this item: with its draft, or for revision. */
public record JudgeItem(ItemKey item) implements Request {}
