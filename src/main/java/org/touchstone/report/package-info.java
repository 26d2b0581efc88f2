/**
 * The model of a report (a title, single facts, tables of typed cells, figures, notes) and its renderers: aligned
 * text for a terminal, JSON, and an HTML page. It knows no statistic beyond {@link org.touchstone.stats.Outcome} and
 * {@link org.touchstone.stats.Interval}; all text is escaped here, so that no text of a study can control a terminal,
 * a spreadsheet or a browser. It must not know which analysis filled a report, nor which command or page asked. The
 * named reports fill it; the command line and the coordinator render it.
 */
@NullMarked
package org.touchstone.report;

import org.jspecify.annotations.NullMarked;
