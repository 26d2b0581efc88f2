/**
 * Paired comparisons with annotator effects: each person's discrimination, side bias and slope on a covariate such as
 * length. It must not know a person or a player, only dense numbers and votes. Analyses and the command line call it.
 */
@NullMarked
package org.touchstone.stats.paired.annotator;

import org.jspecify.annotations.NullMarked;
