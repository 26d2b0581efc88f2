/**
 * What the named reports below it share: a measure with its interval and remarks, the table of such measures, and the
 * spread of shares among people. It must not know where the judgments come from, nor how a report is shown. Only the
 * packages of named reports and their callers use it.
 */
@NullMarked
package org.touchstone.analysis.report;

import org.jspecify.annotations.NullMarked;
