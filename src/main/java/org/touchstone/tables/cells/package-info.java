/**
 * Reads a large table of short cells (CSV, TSV, JSON Lines) as blocks of byte ranges, at the speed of the disk. It
 * knows nothing of what the columns mean and makes no text of a cell unless it is asked to; for files with a few large
 * cells a row, whose bad rows must not stop the rest, there is {@code formats.rows}. Recipes and commands hand its
 * rows to the analyses.
 */
@NullMarked
package org.touchstone.tables.cells;

import org.jspecify.annotations.NullMarked;
