/**
 * The figures themselves, one class per kind: forest plot, heat map of agreement, coverage, cumulative sum,
 * reliability curve, shares, and the placeholder of a figure that lacks data. It must not know any toolkit, colour or
 * file format, nor where the numbers come from. Screens, web pages and commands may call it.
 */
@NullMarked
package org.touchstone.charts.figure;

import org.jspecify.annotations.NullMarked;
