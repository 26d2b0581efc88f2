/**
 * Proofs of the quality view model without a toolkit. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.ui.quality;

import org.jspecify.annotations.NullMarked;
