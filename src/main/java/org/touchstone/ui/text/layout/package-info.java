/**
 * Lays out source text as lines on a fixed grid: paragraphs, line breaks, blocks and tables, at any size and width,
 * computed on demand. It must not know nodes on the screen, judgments or which feature shows the text. Offsets into
 * the source are the only thing it returns to others. Any ui package may call it; layout may run off the UI thread.
 */
@NullMarked
package org.touchstone.ui.text.layout;

import org.jspecify.annotations.NullMarked;
