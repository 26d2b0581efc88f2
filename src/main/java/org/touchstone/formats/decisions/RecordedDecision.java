package org.touchstone.formats.decisions;

import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.judgment.Draft;

/**
 * One decision as a line of the file tells it. Whether the item and the responses exist is not known here.
 *
 * @param line number of the line, from 1
 * @param item the item
 * @param draft votes and findings, as they would stand on the screen before the decision
 * @param decidedAtMillis when it was taken, milliseconds since 1970-01-01T00:00Z, or -1
 * @param source where it was found; may be empty
 */
public record RecordedDecision(long line, ItemId item, Draft draft, long decidedAtMillis, String source) {}
