/**
 * The reports on what moves judgments beside quality: preference for the larger value, regressions, people against their
 * peers, a blinded arm, style and length held equal, probes and care of one person. It turns typed rows or counts into a
 * report; the estimators stand in {@code stats.bias} and {@code stats.regression}. It must not know which command or page
 * asks, nor how a report is shown. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.report.bias;

import org.jspecify.annotations.NullMarked;
