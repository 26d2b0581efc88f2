/**
 * How an item is to be shown and was shown: the order of its responses, the arm, how far each was read, and
 * measurements of the display. It knows items and nothing of decisions. Every package may use it.
 */
@NullMarked
package org.touchstone.domain.presentation;

import org.jspecify.annotations.NullMarked;
