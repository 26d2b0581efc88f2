package org.touchstone.workstation.session;

import org.touchstone.domain.judgment.Arm;
import org.touchstone.domain.judgment.Sides;

/**
 * How an item was painted at its first opening, kept so that it never changes.
 *
 * @param attempt 1 for the first look
 * @param sides which response stands where
 * @param arm the layout drawn
 * @param reveals whether both texts are opened after the blind vote
 * @param withdrawn place, in the study's chain, of the judgment on it that was taken back last; 0 when none was
 */
record Painting(int attempt, Sides sides, Arm arm, boolean reveals, long withdrawn) {
    Painting(int attempt, Sides sides, Arm arm, boolean reveals) {
        this(attempt, sides, arm, reveals, 0);
    }
}
