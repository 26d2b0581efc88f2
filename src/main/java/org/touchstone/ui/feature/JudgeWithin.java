package org.touchstone.ui.feature;

import org.touchstone.domain.work.ItemFilter;

/** Asks to judge the next due item within the filter. */
public record JudgeWithin(ItemFilter filter) implements Request {}
