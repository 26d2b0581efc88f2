/**
 * Intervals and chances for counts and for anything computed from units, and the pass rule of a quiz with its exact
 * operating characteristic. It must not know what the counts mean or where they come from. Every measure and every
 * report may call it.
 */
@NullMarked
package org.touchstone.stats.interval;

import org.jspecify.annotations.NullMarked;
