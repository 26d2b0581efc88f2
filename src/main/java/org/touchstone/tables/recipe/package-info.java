/**
 * Brings a file that is not one row per judgment into that form, by a few named steps: rows out of nested JSON or
 * text, computed columns, wide to long, sums, pairs, columns of a second file. It must not know what a judgment is,
 * and it runs nothing that a recipe does not spell out. The statistics commands use it.
 */
@NullMarked
package org.touchstone.tables.recipe;

import org.jspecify.annotations.NullMarked;
