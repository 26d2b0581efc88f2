package org.touchstone.domain.presentation;

/**
 * How the response in one place was looked at.
 *
 * @param dwellMillis time the place was the active one
 * @param slotfuls advances through the response
 * @param skims slotfuls that were left too soon to have been read
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
