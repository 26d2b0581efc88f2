/**
 * The reports on change over time: errors on gold, standardised values, disagreement with peers, change points, and anchors
 * early and late. It turns sequences in the order of time into a report; the detectors stand in {@code stats.drift}. It must
 * not know which command or page asks, nor how a report is shown. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.report.drift;

import org.jspecify.annotations.NullMarked;
