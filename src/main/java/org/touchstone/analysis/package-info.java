/**
 * Turns judgments into the integer counts that the statistics start from, once, and the counts into named reports. It
 * must not know where the judgments come from, who will read a report, nor how it is drawn. The command line and the
 * coordinator's quality pages call it.
 */
@NullMarked
package org.touchstone.analysis;

import org.jspecify.annotations.NullMarked;
