package org.touchstone.domain.presentation;

/**
 * Reading behaviour in one place.
 *
 * @param dwellMillis time during which the place was active, milliseconds
 * @param slotfuls advances through the response
 * @param skims slotfuls left too soon to have been read
 */
public record PaneFacts(long dwellMillis, int slotfuls, int skims) {
    /** Not looked at. */
    public static final PaneFacts NONE = new PaneFacts(0, 0, 0);

    public PaneFacts {
        if (dwellMillis < 0 || slotfuls < 0 || skims < 0) {
            throw new IllegalArgumentException("Display facts are counts within their ranges");
        }
    }
}
