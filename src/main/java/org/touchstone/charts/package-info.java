/**
 * Pictures of statistics as lists of shapes and texts with a meaning each, drawn once for every surface, with their
 * finding in words and their numbers as a table. It must not know any toolkit, colour, file format or where the numbers
 * come from. Screens, web pages and commands may call it.
 */
@NullMarked
package org.touchstone.charts;

import org.jspecify.annotations.NullMarked;
