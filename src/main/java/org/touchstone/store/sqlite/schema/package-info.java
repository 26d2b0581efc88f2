/**
 * The schema and its versions: the migration steps, their checks, and the move from one chain to a chain for each
 * study. It must not know sessions, screens or how a store is used once it is open. Only store.sqlite.opening calls
 * it.
 */
@NullMarked
package org.touchstone.store.sqlite.schema;

import org.jspecify.annotations.NullMarked;
