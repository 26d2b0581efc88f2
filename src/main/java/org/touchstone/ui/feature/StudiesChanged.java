package org.touchstone.ui.feature;

/**
 * A pack came in or went, or a bundle was written: what is shown of studies is to be read again.
 *
 * @param removed whether packs were removed: an item of theirs may be open
 */
public record StudiesChanged(boolean removed) implements Request {}
