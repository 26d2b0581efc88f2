package org.touchstone.formats.decisions;

import org.touchstone.domain.evidence.Findings;
import org.touchstone.domain.item.ItemId;
import org.touchstone.domain.judgment.Decision;
import org.touchstone.domain.judgment.Draft;
import org.touchstone.domain.presentation.Reading;

/**
 * One decision as a line of the file tells it. Whether the item and the responses exist is not known here.
 *
 * @param line number of the line, from 1
 * @param item the item
 * @param decision what was decided
 * @param findings what was said beside it
 * @param allRead whether every response was read to its end
 * @param activeMillis time on the item
 * @param decidedAtMillis when it was taken, milliseconds since 1970-01-01T00:00Z, or -1
 * @param source where it was found; may be empty
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
     * The work as it would stand on the screen before the decision.
     *
     * @param places number of places that the item's responses are painted in
     */
    public Draft draft(int places) {
        Reading reading = allRead ? Reading.everything(places) : Reading.untouched(places);
        return new Draft(decision, findings, reading, activeMillis);
    }
}
