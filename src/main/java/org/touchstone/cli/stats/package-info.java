/**
 * Options that several statistics commands share: how a table is read and which of its columns hold judgments, votes,
 * comparisons or sequences, resampling, and how a report is shown. It computes no statistic and must not know any
 * single command. The packages of statistics commands below it build on it.
 */
@NullMarked
package org.touchstone.cli.stats;

import org.jspecify.annotations.NullMarked;
