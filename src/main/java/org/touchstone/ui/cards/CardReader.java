package org.touchstone.ui.cards;

import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.workstation.session.OpenItem;

/**
 * Who reads, and with what.
 *
 * @param tasks reads and measures texts ahead of need
 * @param displaySeed of an item, for what must look random around the slot
 * @param plainWanted whether the reader wants plain panes whatever the arm, asked anew with every item
 */
public record CardReader(TaskRunner tasks, ToLongFunction<OpenItem> displaySeed, BooleanSupplier plainWanted) {}
