/**
 * Brings a file that is not one row per judgment into that form, by a few named steps: rows out of nested JSON or out of
 * text, computed columns, wide to long, sums, pairs, columns of a second file. It must not know what a judgment is, nor
 * any measure, and it runs nothing that a recipe does not spell out. The statistics commands use it.
 */
@NullMarked
package org.touchstone.formats.shape;

import org.jspecify.annotations.NullMarked;
