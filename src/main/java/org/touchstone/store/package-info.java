/**
 * The ports of the local store over domain types and bytes: journal, drafts, items, judgments and exports, and what is
 * kept about a pack. It must not know SQL, JSON libraries, screens or files. Headless services call it; store.sqlite
 * provides it.
 */
@NullMarked
package org.touchstone.store;

import org.jspecify.annotations.NullMarked;
