/**
 * Named figures computed from the counts, each with its interval and remarks: agreement as a whole and by slice. It
 * must not know where the judgments come from, nor how a figure is printed or drawn. The report renderers, the command
 * line and the coordinator's quality pages call it.
 */
@NullMarked
package org.touchstone.analysis.report;

import org.jspecify.annotations.NullMarked;
