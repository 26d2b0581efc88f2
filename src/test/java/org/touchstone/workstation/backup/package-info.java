/**
 * Proofs of which snapshot stays, which one comes back and what is said of it. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.workstation.backup;

import org.jspecify.annotations.NullMarked;
