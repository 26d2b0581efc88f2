/**
 * Charts on the screen: paints the marks of a chart, shows its numbers as a table for screen readers, and writes
 * pixels as PNG. It computes no statistic and knows no screen. Screens that show figures and the tour call it.
 */
@NullMarked
package org.touchstone.ui.pictures;

import org.jspecify.annotations.NullMarked;
