/**
 * The judging screen as it is for every kind of item: prompt, cards, decision, details and the bar below, with the keys
 * that all kinds have. A kind brings its model, its decision and its own keys. It must know neither sides nor
 * comparisons. Called by the judging screens only.
 */
@NullMarked
package org.touchstone.ui.desk;

import org.jspecify.annotations.NullMarked;
