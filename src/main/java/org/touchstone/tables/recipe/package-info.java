/**
 * Converts a file into one row per judgment by a few named steps: rows from nested JSON or text, computed columns,
 * wide to long, sums, pairs, columns of a second file. It must not know what a judgment is, and it executes nothing
 * but the steps of the recipe. The statistics commands use it.
 */
@NullMarked
package org.touchstone.tables.recipe;

import org.jspecify.annotations.NullMarked;
