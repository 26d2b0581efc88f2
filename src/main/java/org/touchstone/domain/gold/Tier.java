package org.touchstone.domain.gold;

/** How difficult an item with a known answer is, as its authors judge it. */
public enum Tier {
    EASY,
    MEDIUM,
    HARD
}
