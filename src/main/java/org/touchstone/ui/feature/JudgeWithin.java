package org.touchstone.ui.feature;

import org.touchstone.workstation.queue.QueueFilter;

/** Judge on, with whatever is due next within the filter. */
public record JudgeWithin(QueueFilter filter) implements Request {}
