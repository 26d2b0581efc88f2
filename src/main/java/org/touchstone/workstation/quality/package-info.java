/**
 * What an annotator can know of their own work from this machine alone: votes as they were given, never anything of
 * peers, of gold or of the length of a response. It knows no screen and no SQL. The quality screen calls it.
 */
@NullMarked
package org.touchstone.workstation.quality;

import org.jspecify.annotations.NullMarked;
