/**
 * Splits files into rows: lines of JSON, elements of one JSON array, records of CSV. Each row is delimited in the
 * bytes and decoded separately, so that a bad row does not affect others. It knows nothing of what the rows mean, and
 * keeps every text and number as written. The importers of the single formats use it.
 */
@NullMarked
package org.touchstone.formats.rows;

import org.jspecify.annotations.NullMarked;
