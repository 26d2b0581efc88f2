package org.touchstone.ui.feature;

/** Where one is within a feature, as names only: it is kept while the window is locked, when no text may be. */
public interface Place {}
