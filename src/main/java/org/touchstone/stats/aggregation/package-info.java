/**
 * What many judgments say together: majority, Dawid and Skene's true classes, strengths from paired comparisons, soft
 * labels. It must not know what the classes or players are, only their numbers. Analyses and exports call it.
 */
@NullMarked
package org.touchstone.stats.aggregation;

import org.jspecify.annotations.NullMarked;
