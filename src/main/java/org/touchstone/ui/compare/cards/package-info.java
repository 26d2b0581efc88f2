/**
 * The two cards of a pair: texts parsed ahead, both sides planned and laid out with one measure, selection and search
 * across them. It reports to the reading model and knows nothing of votes. Called by ui.compare.screen only.
 */
@NullMarked
package org.touchstone.ui.compare.cards;

import org.jspecify.annotations.NullMarked;
