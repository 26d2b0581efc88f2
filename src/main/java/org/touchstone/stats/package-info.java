/**
 * The types that all statistics share: a result, the reason why there may be none, and an interval. It knows no
 * judgment, no file and no person, only counts, arrays and commons-math. Its children and their callers use it.
 */
@NullMarked
package org.touchstone.stats;

import org.jspecify.annotations.NullMarked;
