/**
 * The judging screen for pairs put together: prompt, cards, scale, details, keys and guidelines. It holds no rule of
 * judging and must not know any other screen. Called by ui.shell only, through CompareScreen.
 */
@NullMarked
package org.touchstone.ui.compare.screen;

import org.jspecify.annotations.NullMarked;
