/**
 * The cards that show one text and scroll by lines: the plain card with a scroll bar, and the reading slot with the
 * state that the cards of one item share. It must not know judgments in progress, sessions or which feature shows it.
 * ui.prompt and the screens use it.
 */
@NullMarked
package org.touchstone.ui.text.panes;

import org.jspecify.annotations.NullMarked;
