/**
 * The state of items, filters over items, rows of an item list without texts, and the result of a full check. It knows
 * ids only; how states are stored, counted or shown is decided elsewhere. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.work;

import org.jspecify.annotations.NullMarked;
