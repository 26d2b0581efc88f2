/**
 * Reads a large table of short cells (CSV, TSV, JSON Lines) as blocks of byte ranges, at the speed of the disk. It
 * knows nothing of what the columns mean and creates the text of a cell only on request; for files with a few large
 * cells a row, whose bad rows must not stop the rest, use {@code formats.rows}. Recipes and commands pass its rows to
 * the analyses.
 */
@NullMarked
package org.touchstone.tables.cells;

import org.jspecify.annotations.NullMarked;
