/**
 * Proofs of the review's view model without a toolkit. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.ui.review;

import org.jspecify.annotations.NullMarked;
