/**
 * Votes of several people on the same items, explained by the item and by what each person leans to: the votes as
 * columns, the model, its penalised likelihood and what a fit says. It must not know an item's text, a person or an
 * arm. Tests of blinding, analyses and reports call it.
 */
@NullMarked
package org.touchstone.stats.bias.peer;

import org.jspecify.annotations.NullMarked;
