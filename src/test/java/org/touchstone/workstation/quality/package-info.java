/**
 * Proofs of what is read for the quality screen. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.workstation.quality;

import org.jspecify.annotations.NullMarked;
