/**
 * Hides which response is longer and who wrote it, by numbers alone: sides, arms and reveal samples drawn from the
 * study's seed, and the geometry of the reading slot planned from line counts, with the mapping back from side to
 * response. It knows domain values and java.base only, never fonts, pixels, screens or stores; what it needs to know
 * of a text it asks a {@link org.touchstone.blinding.LineCounter}. Sessions, formats, reports and screens may call
 * it.
 */
@NullMarked
package org.touchstone.blinding;

import org.jspecify.annotations.NullMarked;
