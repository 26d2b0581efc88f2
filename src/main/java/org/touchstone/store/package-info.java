/**
 * The ports of the local store: journal, drafts, packs, items, judgments, exports and upkeep, over domain types and
 * bytes. It must not know SQL, JSON libraries, screens or files beyond the folder it is opened in. Headless services
 * call it; implementations below it provide it.
 */
@NullMarked
package org.touchstone.store;

import org.jspecify.annotations.NullMarked;
