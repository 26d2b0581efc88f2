/**
 * What a person decided on an item and how the item was shown: judgments, votes, preferences, sides, timing and
 * drafts, as immutable values. It knows items, studies and evidence; how judgments are stored or sent is decided
 * elsewhere. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.judgment;

import org.jspecify.annotations.NullMarked;
