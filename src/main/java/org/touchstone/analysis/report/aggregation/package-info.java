/**
 * The reports that combine many judgments into one value: a label per item, and a strength per model from comparisons of
 * two. It turns typed rows into a report; the estimators stand in {@code stats.aggregation} and {@code stats.paired}. It must
 * not know which command or page asks, nor how a report is shown. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.report.aggregation;

import org.jspecify.annotations.NullMarked;
