/**
 * Proofs of the queue's view model without a toolkit. It knows no screen. The build runs it.
 */
@NullMarked
package org.touchstone.ui.queue;

import org.jspecify.annotations.NullMarked;
