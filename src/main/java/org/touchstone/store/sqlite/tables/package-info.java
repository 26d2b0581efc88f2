/**
 * The tables of the annotator's work on SQLite: journal, items, drafts, judgments and exports. It must not know how
 * packs come in or go out, how a store is opened, or what a judgment means. Only its siblings inside store.sqlite call
 * it.
 */
@NullMarked
package org.touchstone.store.sqlite.tables;

import org.jspecify.annotations.NullMarked;
