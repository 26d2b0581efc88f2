/**
 * Proofs of the values that name items and their parts. It knows no file. The build runs it.
 */
@NullMarked
package org.touchstone.domain.item;

import org.jspecify.annotations.NullMarked;
