/**
 * Proofs of the vocabulary of refusals. It knows the pages that list the codes. The build runs it.
 */
@NullMarked
package org.touchstone.refusal;

import org.jspecify.annotations.NullMarked;
