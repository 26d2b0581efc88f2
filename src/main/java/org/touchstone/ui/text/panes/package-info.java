/**
 * The cards that show one text and move through it by lines: the plain card with a scroll bar, and the reading slot
 * with what it needs of the other side. It must not know judgments in progress, sessions or which feature shows it.
 * ui.prompt and the screens use it.
 */
@NullMarked
package org.touchstone.ui.text.panes;

import org.jspecify.annotations.NullMarked;
