/**
 * The contract of the store's ports, an implementation in memory that keeps it, and what tests of other packages need to
 * fill a store. It knows no SQL. Tests call it.
 */
@NullMarked
package org.touchstone.store;

import org.jspecify.annotations.NullMarked;
