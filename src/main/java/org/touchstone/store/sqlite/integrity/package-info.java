/**
 * The bytes below SQL: checkpoints of the write-ahead log, its preallocation, and the seal by which every block of the
 * database file is proved. It must not know tables, items or what is stored. Only its siblings inside store.sqlite
 * call it.
 */
@NullMarked
package org.touchstone.store.sqlite.integrity;

import org.jspecify.annotations.NullMarked;
