/**
 * Votes of several people on the same items, explained by item effects and personal tendencies: the votes as columns,
 * the model, its penalised likelihood and the fit. It must not know an item's text, a person or an arm. Tests of
 * blinding, analyses and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias.peer;

import org.jspecify.annotations.NullMarked;
