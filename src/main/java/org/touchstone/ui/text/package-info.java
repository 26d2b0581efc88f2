/**
 * Sets and draws what is judged: source text to lines on a fixed grid with the bundled typefaces, the views that show a
 * few of these lines at a time, and the two cards (slot and plain) that stand around them. It must not know judgments in
 * progress, sessions or which feature shows it; offsets into the source are the only thing it hands out. Every screen
 * that shows prompts or responses may use it.
 */
@NullMarked
package org.touchstone.ui.text;

import org.jspecify.annotations.NullMarked;
