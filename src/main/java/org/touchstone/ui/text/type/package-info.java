/**
 * The bundled typefaces and emoji: coverage, glyph widths, text styles and reading sizes. It knows no lines and no
 * document. Called by the text packages only; measuring is safe on any thread.
 */
@NullMarked
package org.touchstone.ui.text.type;

import org.jspecify.annotations.NullMarked;
