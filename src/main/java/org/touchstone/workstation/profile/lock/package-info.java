/**
 * Ownership of profile folders: the lock of one program against all others, and the check that the folder is on a local
 * disk. It must not know keys, the store or screens. Only workstation.profile.folder calls it.
 */
@NullMarked
package org.touchstone.workstation.profile.lock;

import org.jspecify.annotations.NullMarked;
