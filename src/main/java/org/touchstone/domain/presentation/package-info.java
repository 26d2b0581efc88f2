/**
 * How an item is shown and was shown: the order of its responses, the arm, how far each was read, and what was measured of
 * the showing. It knows items and nothing of what people decide about them. Every floor may use it.
 */
@NullMarked
package org.touchstone.domain.presentation;

import org.jspecify.annotations.NullMarked;
