/**
 * Turns judgments into typed rows, with what packs and study keys know of their items: the bridge from bundles to the
 * statistics, by the columns of {@code src/site/markdown/formats/judgment-table-v1.md}. It works on domain values in the order
 * in which it is given them. It must not know containers, files, nor how rows are written down. The command line and the
 * coordinator feed it and take its rows.
 */
@NullMarked
package org.touchstone.analysis.judged;

import org.jspecify.annotations.NullMarked;
