/**
 * The commands that look for change over time in a sequence of judgments: anchors, change points, and control charts.
 * They read options, call the named reports and print; no formula lives here. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.drift;

import org.jspecify.annotations.NullMarked;
