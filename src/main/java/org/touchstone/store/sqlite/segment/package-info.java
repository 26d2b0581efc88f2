/**
 * Segments: the sealed files that hold the text of imported packs, written chunk by chunk and read by reference. It
 * must not know SQL, items or studies. Only its siblings inside store.sqlite call it.
 */
@NullMarked
package org.touchstone.store.sqlite.segment;

import org.jspecify.annotations.NullMarked;
