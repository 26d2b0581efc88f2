package org.touchstone.ui.feature;

/**
 * A request of one feature that another one handles, without either knowing the other. Each request has its own type.
 */
public interface Request {}
