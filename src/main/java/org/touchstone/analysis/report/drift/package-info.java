/**
 * The reports on change over time: errors on gold, standardised values, disagreement with peers, change points, and
 * anchors early and late. They turn sequences in order of time into a report; the detectors are in
 * {@code stats.drift}. They must not know which command or page asks, nor how a report is shown. The command line and
 * the coordinator call them.
 */
@NullMarked
package org.touchstone.analysis.report.drift;

import org.jspecify.annotations.NullMarked;
