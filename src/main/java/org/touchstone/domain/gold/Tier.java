package org.touchstone.domain.gold;

/** The difficulty of an item with a known answer, as judged by its authors. */
public enum Tier {
    EASY,
    MEDIUM,
    HARD
}
