package org.touchstone.ui.feature;

/** A place within a feature, made of names only: it is kept while the window is locked, when no text may be. */
public interface Place {}
