/**
 * What the parts of one open store share: the catalog of studies, packs and facets, the ends of the chains, the head
 * of the store, and the head file that detects a rollback. It must not know single tables or sessions. Only its
 * siblings inside store.sqlite call it.
 */
@NullMarked
package org.touchstone.store.sqlite.state;

import org.jspecify.annotations.NullMarked;
