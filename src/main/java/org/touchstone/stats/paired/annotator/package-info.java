/**
 * Paired comparisons with the annotators in the model: how sharply each tells players apart, which side each leans to
 * and how far a covariate such as length sways each. It must not know a person or a player, only dense numbers and
 * votes. Analyses and the command line call it.
 */
@NullMarked
package org.touchstone.stats.paired.annotator;

import org.jspecify.annotations.NullMarked;
