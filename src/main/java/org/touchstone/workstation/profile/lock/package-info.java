/**
 * Who owns a profile folder: the lock of one program against all others, and the proof that the folder lies on a local
 * disk. It must not know keys, the store or screens. Only workstation.profile.folder calls it.
 */
@NullMarked
package org.touchstone.workstation.profile.lock;

import org.jspecify.annotations.NullMarked;
