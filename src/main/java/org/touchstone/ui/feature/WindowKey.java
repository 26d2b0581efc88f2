package org.touchstone.ui.feature;

import org.touchstone.ui.kit.keys.KeyAction;

/**
 * A key of one feature that works in the whole window.
 *
 * @param action what it does
 * @param away whether it works on the screens of the other features; otherwise it works on this feature's screen,
 * wherever the focus is
 */
public record WindowKey(KeyAction action, boolean away, Runnable does) {}
