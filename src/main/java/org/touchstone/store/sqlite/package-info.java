/**
 * The SQLite kernel of the local store: the database file and its claim, connections, the one writer, readers,
 * statements and paged walks, the numbers of sealed columns, reserved disk space, and faults as sentences. It must not
 * know tables, items, journals or what a judgment means. Only its child packages and wiring import it.
 */
@NullMarked
package org.touchstone.store.sqlite;

import org.jspecify.annotations.NullMarked;
