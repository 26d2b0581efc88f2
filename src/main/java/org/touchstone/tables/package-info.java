/**
 * Files of rows from any origin: opening plain, gzipped and archived files, the dialect of delimited text, limits per
 * row, and foreign JSON with every text and number as written. It knows nothing of what a row means, and reads no
 * file as a whole into memory. Its child packages and the importers in {@code formats} use it.
 */
@NullMarked
package org.touchstone.tables;

import org.jspecify.annotations.NullMarked;
