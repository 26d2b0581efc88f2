/**
 * The commands that test a single annotator's susceptibility and care: answers to probes, long runs of equal votes,
 * and pace of reading. They are commands of the bias group, read options, call the named reports and print; no formula
 * lives here. Only the command tree, through the bias group, may call them.
 */
@NullMarked
package org.touchstone.cli.stats.probe;

import org.jspecify.annotations.NullMarked;
