/**
 * Making and opening a store on SQLite, the store as one object over its parts, and the copy of a store under a new
 * data key. It must not know sessions, screens or passphrases. Only wiring imports it.
 */
@NullMarked
package org.touchstone.store.sqlite.opening;

import org.jspecify.annotations.NullMarked;
