/**
 * The reports on agreement: of labels as a whole, by slice, person and pair, of numbers, of marked spans, and of
 * annotators with themselves. They turn typed rows into a report; the estimators are in {@code stats.agreement}. They
 * must not know which command or page asks, nor how a report is shown. The command line and the coordinator call
 * them.
 */
@NullMarked
package org.touchstone.analysis.report.agreement;

import org.jspecify.annotations.NullMarked;
