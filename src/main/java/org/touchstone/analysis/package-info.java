/**
 * Turns judgments into the tables of labels and the integer counts from which the statistics start. It must not know
 * where the judgments come from, who will read a figure, nor how it is drawn. The named reports, the command line and
 * the coordinator's quality pages call it.
 */
@NullMarked
package org.touchstone.analysis;

import org.jspecify.annotations.NullMarked;
