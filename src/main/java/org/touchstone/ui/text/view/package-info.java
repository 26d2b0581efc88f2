/**
 * Rows of laid-out text on the screen: glyph runs as nodes, cursor, selection, marks, whole sentences and search
 * within a view. A view shows nothing that depends on hidden text. It must not know judgments, sessions or sides.
 * Screens that show prompts or responses may use it.
 */
@NullMarked
package org.touchstone.ui.text.view;

import org.jspecify.annotations.NullMarked;
