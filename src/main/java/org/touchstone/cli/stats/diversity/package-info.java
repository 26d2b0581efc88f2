/**
 * The commands that measure how varied a set of items is: counts of kinds, near-duplicates, and fit to a target mix.
 * They read options, call the named reports and print; no formula lives here. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.diversity;

import org.jspecify.annotations.NullMarked;
