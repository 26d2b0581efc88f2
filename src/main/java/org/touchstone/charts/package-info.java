/**
 * The parts of statistical pictures: marks with roles, scales, axes, text widths, formatted numbers, and the finished
 * picture with its finding in words and its numbers as a table. It must not know any toolkit, colour, file format or
 * figure. Its children, screens, web pages and commands may call it.
 */
@NullMarked
package org.touchstone.charts;

import org.jspecify.annotations.NullMarked;
