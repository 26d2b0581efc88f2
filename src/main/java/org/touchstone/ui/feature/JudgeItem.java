package org.touchstone.ui.feature;

import org.touchstone.domain.item.ItemKey;

/** Asks to open this item, with its draft or for revision. */
public record JudgeItem(ItemKey item) implements Request {}
