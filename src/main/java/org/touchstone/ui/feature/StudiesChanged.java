package org.touchstone.ui.feature;

/**
 * Announces that a pack was imported or removed, or a bundle written: displayed facts about studies must be read
 * again.
 *
 * @param removed whether packs were removed, so that an open item may be gone
 */
public record StudiesChanged(boolean removed) implements Request {}
