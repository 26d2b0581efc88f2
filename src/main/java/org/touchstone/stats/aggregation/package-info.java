/**
 * One label per unit from several judgments: majority, Dawid and Skene's true classes, soft labels that preserve
 * disagreement. It must not know what the classes mean nor who judged, only their numbers. Models of paired
 * comparisons, analyses and exports call it.
 */
@NullMarked
package org.touchstone.stats.aggregation;

import org.jspecify.annotations.NullMarked;
