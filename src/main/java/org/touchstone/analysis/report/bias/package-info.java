/**
 * The reports on biases: preference for the larger value, regressions, people against their peers, a blinded arm,
 * style and length held equal, probes and careless responding of one person. They turn typed rows or counts into a
 * report; the estimators are in {@code stats.bias} and {@code stats.regression}. They must not know which command or
 * page asks, nor how a report is shown. The command line and the coordinator call them.
 */
@NullMarked
package org.touchstone.analysis.report.bias;

import org.jspecify.annotations.NullMarked;
