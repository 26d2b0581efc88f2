package org.touchstone.formats.decisions;

import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Reading;

/**
 * One decision as recorded in the file. Whether the item and the responses exist has not been checked.
 *
 * @param line number of the line, from 1
 * @param item the item
 * @param decision the decision
 * @param findings what was recorded besides the decision
 * @param allRead whether every response was read to its end
 * @param activeMillis active time on the item, in milliseconds
 * @param decidedAtMillis time of the decision, in milliseconds since 1970-01-01T00:00Z, or -1
 * @param source its place in the source; may be empty
 */
public record RecordedDecision(
        long line,
        ItemId item,
        Decision decision,
        Findings findings,
        boolean allRead,
        long activeMillis,
        long decidedAtMillis,
        String source) {
    /**
     * Returns the draft that would be on the screen just before the decision.
     *
     * @param places number of responses shown
     */
    public Draft draft(int places) {
        Reading reading = allRead ? Reading.everything(places) : Reading.untouched(places);
        return new Draft(decision, findings, reading, activeMillis);
    }
}
