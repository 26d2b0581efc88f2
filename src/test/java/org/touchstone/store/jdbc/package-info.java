/**
 * Proofs of the store on SQLite: contract, durability, sealing, damage, migration, scale. It knows no services. The build
 * runs it.
 */
@NullMarked
package org.touchstone.store.jdbc;

import org.jspecify.annotations.NullMarked;
