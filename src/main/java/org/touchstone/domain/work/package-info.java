/**
 * Where an item stands in an annotator's work, which items are meant by a filter, one row of an item list without its
 * text, and what a check of all of it found. It knows ids only; how states are stored, counted or shown is decided
 * elsewhere. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.work;

import org.jspecify.annotations.NullMarked;
