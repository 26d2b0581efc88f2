package org.touchstone.ui.cards;

import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.touchstone.tasks.TaskRunner;
import org.touchstone.workstation.session.OpenItem;

/**
 * What the cards need in order to show texts.
 *
 * @param tasks reads and measures texts ahead of need
 * @param displaySeed seed of the random parts of an item's layout
 * @param plainWanted whether the reader wants plain panes whatever the study arm; asked for every item
 */
public record CardReader(TaskRunner tasks, ToLongFunction<OpenItem> displaySeed, BooleanSupplier plainWanted) {}
