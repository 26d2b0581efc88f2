/**
 * What an annotator states about an item besides the decision: marked spans and the links between them, criterion
 * scores, flags and the written reason, as immutable values. It knows items and studies and nothing of votes or sides.
 * Every other package may use it.
 */
@NullMarked
package org.touchstone.domain.evidence;

import org.jspecify.annotations.NullMarked;
