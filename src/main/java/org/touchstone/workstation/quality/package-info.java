/**
 * What annotators can know of their own work from this machine alone: their votes, never anything about peers, gold or
 * the length of a response. It knows no screen and no SQL. The quality screen calls it.
 */
@NullMarked
package org.touchstone.workstation.quality;

import org.jspecify.annotations.NullMarked;
