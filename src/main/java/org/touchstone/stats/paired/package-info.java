/**
 * Models of paired comparisons: how often each player won against each other, and the estimated strengths, with ties
 * and with a position effect. It must not know who the players are, only their numbers, and it knows nothing of the
 * person who compared. Analyses, exports and the command line call it.
 */
@NullMarked
package org.touchstone.stats.paired;

import org.jspecify.annotations.NullMarked;
