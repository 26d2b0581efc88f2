/**
 * Proofs of the view models of moving files without a toolkit. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.ui.transfer;

import org.jspecify.annotations.NullMarked;
