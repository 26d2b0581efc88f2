/**
 * The commands that combine many judgments into one value: a label per item, or a strength per model from comparisons.
 * They read options, call the named reports and print; no formula lives here. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.aggregation;

import org.jspecify.annotations.NullMarked;
