/**
 * The ports of a profile: making and opening one, what an open profile offers, the report of its check, and why one
 * cannot be opened. It must not know how keys, locks and folders are kept, and no screen and no SQL. Screens and
 * commands call it.
 */
@NullMarked
package org.touchstone.workstation.profile;

import org.jspecify.annotations.NullMarked;
