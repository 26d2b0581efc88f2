package org.touchstone.ui.feature;

/** Show where keys are changed. */
public record ChangeKeys() implements Request {}
