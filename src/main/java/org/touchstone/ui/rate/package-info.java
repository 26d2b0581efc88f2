/**
 * The judging screen for ratings: one response in its card, the scale of the overall rating below, and the parts that all
 * judging screens share. It holds no rule of judging and must not know any other screen. Called by ui.shell only, through
 * RateJudging.
 */
@NullMarked
package org.touchstone.ui.rate;

import org.jspecify.annotations.NullMarked;
