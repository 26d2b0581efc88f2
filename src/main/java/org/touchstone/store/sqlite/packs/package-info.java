/**
 * Packs on SQLite and in segments: taking one in by batches, listing, removing, and cleaning up after an import that
 * was cut off. It must not know how a pack was verified, or sessions and screens. Only its siblings inside
 * store.sqlite call it.
 */
@NullMarked
package org.touchstone.store.sqlite.packs;

import org.jspecify.annotations.NullMarked;
