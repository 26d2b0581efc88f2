/**
 * The reports that combine many judgments into one value: a label per item, and a strength per model from paired
 * comparisons. They turn typed rows into a report; the estimators are in {@code stats.aggregation} and
 * {@code stats.paired}. They must not know which command or page asks, nor how a report is shown. The command line
 * and the coordinator call them.
 */
@NullMarked
package org.touchstone.analysis.report.aggregation;

import org.jspecify.annotations.NullMarked;
