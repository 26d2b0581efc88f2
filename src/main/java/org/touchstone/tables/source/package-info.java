/**
 * How a file becomes rows of texts by column name: rows of a table as they stand, rows with missing cells, and rows
 * out of nested JSON. It must not know which steps follow, nor what a judgment is. Only recipes use it.
 */
@NullMarked
package org.touchstone.tables.source;

import org.jspecify.annotations.NullMarked;
