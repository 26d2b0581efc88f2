/**
 * The local store on SQLite: one writer, a few readers, everything sealed. It must not know screens, sessions, JSON or
 * what a judgment means. Only app imports it, to wire it behind the ports of its parent.
 */
@NullMarked
package org.touchstone.store.jdbc;

import org.jspecify.annotations.NullMarked;
