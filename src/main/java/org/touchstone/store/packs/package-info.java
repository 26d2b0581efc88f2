/**
 * The ports through which packs come into the store, are listed and leave it, and how much room one needs. It must not
 * know how a pack was verified or who signed it. Headless services call it; store.sqlite provides it.
 */
@NullMarked
package org.touchstone.store.packs;

import org.jspecify.annotations.NullMarked;
