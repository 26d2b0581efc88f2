/**
 * Decisions on items and their records: judgments, votes, preferences, timing and drafts, as immutable values. It knows
 * items, studies and evidence; how judgments are stored or sent is decided elsewhere. Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.judgment;

import org.jspecify.annotations.NullMarked;
