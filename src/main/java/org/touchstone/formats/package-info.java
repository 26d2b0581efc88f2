/**
 * What every importer of other people's data hands on: pairs of answers, and single ones, with the facts and decisions found beside
 * them. It knows no file format, no pack and no screen, and changes no text. The packages below it and the pack
 * builder may use it.
 */
@NullMarked
package org.touchstone.formats;

import org.jspecify.annotations.NullMarked;
