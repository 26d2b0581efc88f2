/**
 * The common output of all importers of foreign data: pairs of answers with the facts and decisions found beside
 * them. It knows no file format, no pack and no screen, and changes no text. The packages below it and the pack
 * builder may use it.
 */
@NullMarked
package org.touchstone.formats;

import org.jspecify.annotations.NullMarked;
