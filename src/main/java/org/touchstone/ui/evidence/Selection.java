package org.touchstone.ui.evidence;

import org.touchstone.domain.item.ResponseId;

/**
 * A selected passage of source text.
 *
 * @param response the response that contains it
 * @param turn index in the response's turns, from 0
 * @param start first UTF-16 unit, from 0
 * @param end one past the last, greater than start
 */
public record Selection(ResponseId response, int turn, int start, int end) {
    public Selection {
        if (turn < 0 || start < 0 || end <= start) {
            throw new IllegalArgumentException("A selection covers at least one character");
        }
    }
}
