/**
 * Turns source text into lines on a fixed grid: paragraphs, line breaks, blocks and tables, at any size and width, as
 * far as asked and no further. It must not know nodes on the screen, judgments or which feature shows the text.
 * Offsets into the source are the only thing it hands out. Any ui package may call it; layout may run off the UI
 * thread.
 */
@NullMarked
package org.touchstone.ui.text.layout;

import org.jspecify.annotations.NullMarked;
