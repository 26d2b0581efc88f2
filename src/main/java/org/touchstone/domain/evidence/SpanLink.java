package org.touchstone.domain.evidence;

/**
 * Two spans that contradict each other, usually in different turns of one response.
 *
 * @param from number of the earlier span
 * @param to number of the later span, different from the earlier
 */
public record SpanLink(int from, int to) {
    public SpanLink {
        if (from < 1 || to < 1 || from == to) {
            throw new IllegalArgumentException("A link joins two different spans");
        }
    }
}
