/**
 * The commands that measure what moves judgments besides quality, such as length, position or style: regressions,
 * comparisons of arms and adjustment of many tests. They read options, call the named reports and print; no formula lives
 * here. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.bias;

import org.jspecify.annotations.NullMarked;
