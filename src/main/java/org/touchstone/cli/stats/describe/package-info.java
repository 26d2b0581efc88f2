/**
 * The commands that describe and shape a table before anything is estimated from it: columns and their values, shares
 * with their intervals, and the shaped table itself. No formula lives here. Only the command tree may call them.
 */
@NullMarked
package org.touchstone.cli.stats.describe;

import org.jspecify.annotations.NullMarked;
