/**
 * The effect of a blinded display: the randomisation test over blocks of arms, the effect of an arm on the length
 * slope, matched arms, and the blinding index. It must not know how arms were assigned in a study nor what a layout
 * looks like. Analyses and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias.blinding;

import org.jspecify.annotations.NullMarked;
