/**
 * The model of a report, single facts, tables and notes, and its renderers: aligned text for a terminal and JSON.
 * Everything that is printed is escaped here, so that no text of a study can steer a terminal or a spreadsheet. It
 * must not know which command or page asked, nor where the figures come from. The command line, the lead's desk and
 * the coordinator may call it.
 */
@NullMarked
package org.touchstone.report;

import org.jspecify.annotations.NullMarked;
