/**
 * What a blinded display does: the randomisation test over blocks of arms, the effect of an arm on the pull of length,
 * matched arms, and how far people could tell what was hidden. It must not know how arms were assigned in a study nor
 * what a layout looks like. Analyses and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias.blinding;

import org.jspecify.annotations.NullMarked;
