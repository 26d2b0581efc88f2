/**
 * Features of two texts that may bias a judge independent of their content: length, Markdown, hedges and boosters, as
 * numbers of a text and as differences of a pair. It knows texts and word lists only, no vote, no person and no file.
 * Analyses, the command line and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias.features;

import org.jspecify.annotations.NullMarked;
