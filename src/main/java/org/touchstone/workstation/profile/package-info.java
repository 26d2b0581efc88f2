/**
 * The ports of a profile: creating and opening one, the services of an open profile, the report of its check, and the
 * reasons why one cannot be opened. It must not know how keys, locks and folders are kept, and no screen and no SQL.
 * Screens and commands call it.
 */
@NullMarked
package org.touchstone.workstation.profile;

import org.jspecify.annotations.NullMarked;
