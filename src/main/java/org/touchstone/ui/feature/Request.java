package org.touchstone.ui.feature;

/** What one feature asks of whichever other does it, without knowing which that is. A type of its own for every request. */
public interface Request {}
