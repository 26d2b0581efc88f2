/**
 * Checkpoints and proofs away from the decision path: the chain check and the full check of everything a store holds.
 * It changes no decision and must not know sessions or screens. Only store.sqlite.opening calls it.
 */
@NullMarked
package org.touchstone.store.sqlite.upkeep;

import org.jspecify.annotations.NullMarked;
