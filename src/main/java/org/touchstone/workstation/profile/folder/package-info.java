/**
 * Profiles as folders on the local disk: creating, opening and closing them, renewing the data key, and deleting what
 * an interruption left. It knows no screen and no SQL. Only wiring calls it, behind the ports of its parent.
 */
@NullMarked
package org.touchstone.workstation.profile.folder;

import org.jspecify.annotations.NullMarked;
