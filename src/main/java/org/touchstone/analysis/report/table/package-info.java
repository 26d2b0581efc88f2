/**
 * The reports on a table before anything is estimated from it: its columns and their values, and shares with their
 * intervals. It reads a table through the port of {@code analysis.input}. It must not know which command or page asks, nor
 * how a report is shown. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.report.table;

import org.jspecify.annotations.NullMarked;
