/**
 * The reports on how varied a set of items is: kinds in effect and unseen, kinds against their targets, near copies. It
 * turns counts and texts into a report; the estimators stand in {@code stats.diversity}. It must not know which command or
 * page asks, nor how a report is shown. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.report.diversity;

import org.jspecify.annotations.NullMarked;
