/**
 * The cards that show one text and move through it by lines: the plain card with a scroll bar, and the reading slot
 * with what the cards of one item share. It must not know judgments in progress, sessions or which feature shows it.
 * ui.prompt and the screens use it.
 */
@NullMarked
package org.touchstone.ui.text.panes;

import org.jspecify.annotations.NullMarked;
