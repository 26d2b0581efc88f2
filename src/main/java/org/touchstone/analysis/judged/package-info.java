/**
 * Turns judgments into typed rows, with the facts about their items from packs and study keys: the bridge from
 * bundles to the statistics, by the columns of {@code src/site/markdown/formats/judgment-table-v1.md}. It works on
 * domain values in the order in which they are added. It must not know containers, files, nor the file format of
 * rows. The command line and the coordinator call it.
 */
@NullMarked
package org.touchstone.analysis.judged;

import org.jspecify.annotations.NullMarked;
