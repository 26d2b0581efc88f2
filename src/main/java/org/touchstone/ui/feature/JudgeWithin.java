package org.touchstone.ui.feature;

import org.touchstone.domain.work.ItemFilter;

/** Judge on, with whatever is due next within the filter. */
public record JudgeWithin(ItemFilter filter) implements Request {}
