/**
 * Turns untrusted CommonMark source into a short list of blocks that a screen may draw: a fixed set of shapes whose
 * every character knows which UTF-16 units of the source it came from. It must not know fonts, pixels, screens or
 * judgments, and it never alters, fetches or follows anything a text names. Screens, importers and statistics may
 * call it.
 */
@NullMarked
package org.touchstone.markdown;

import org.jspecify.annotations.NullMarked;
