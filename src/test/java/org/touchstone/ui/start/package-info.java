/**
 * Proofs of the view models of first run and unlocking without a toolkit. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.ui.start;

import org.jspecify.annotations.NullMarked;
