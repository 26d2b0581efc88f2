/**
 * Proofs of making, opening, locking and re-keying a profile. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.workstation.profile;

import org.jspecify.annotations.NullMarked;
