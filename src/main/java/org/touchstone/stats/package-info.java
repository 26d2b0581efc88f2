/**
 * The vocabulary that all statistics share: what an answer looks like, why there may be none, and an interval. It knows
 * no judgment, no file and no person, only counts, arrays and commons-math. Its children use it, and everybody who
 * calls them.
 */
@NullMarked
package org.touchstone.stats;

import org.jspecify.annotations.NullMarked;
