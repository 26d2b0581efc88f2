package org.touchstone.ui.feature;

/** Asks for the screen on which keys are changed. */
public record ChangeKeys() implements Request {}
