/**
 * Profiles as folders on the local disk: making, opening and closing one, bringing it under a new data key, and
 * clearing away what was cut off. It knows no screen and no SQL. Only wiring calls it, behind the ports of its parent.
 */
@NullMarked
package org.touchstone.workstation.profile.folder;

import org.jspecify.annotations.NullMarked;
