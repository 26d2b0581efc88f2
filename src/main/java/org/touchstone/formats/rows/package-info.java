/**
 * Turns files into rows: lines of JSON, elements of one JSON array, records of CSV, each row cut out of the bytes and
 * decoded on its own so that a bad one spoils no other. It knows nothing of what the rows mean, and keeps every text
 * and number as written. The importers of the single formats use it.
 */
@NullMarked
package org.touchstone.formats.rows;

import org.jspecify.annotations.NullMarked;
