/**
 * The reports on the diversity of a set of items: effective and unseen kinds, kinds against their targets,
 * near-duplicates. They turn counts and texts into a report; the estimators are in {@code stats.diversity}. They must
 * not know which command or page asks, nor how a report is shown. The command line and the coordinator call them.
 */
@NullMarked
package org.touchstone.analysis.report.diversity;

import org.jspecify.annotations.NullMarked;
