/**
 * Intervals and probabilities for counts and for statistics computed from units. It must not know what the counts
 * mean or where they come from. Every measure and every report may call it.
 */
@NullMarked
package org.touchstone.stats.interval;

import org.jspecify.annotations.NullMarked;
