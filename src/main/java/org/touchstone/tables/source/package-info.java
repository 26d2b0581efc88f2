/**
 * Turns files into rows of texts by column name: rows of a table unchanged, rows with missing cells, and rows from
 * nested JSON. It must not know which steps follow, nor what a judgment is. Only recipes use it.
 */
@NullMarked
package org.touchstone.tables.source;

import org.jspecify.annotations.NullMarked;
