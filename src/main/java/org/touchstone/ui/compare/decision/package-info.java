/**
 * The vote on a pair: the scale of seven with both-bad, and the chips of what is asked about. It holds no rule of judging
 * and knows no other screen. Called by ui.compare.screen only.
 */
@NullMarked
package org.touchstone.ui.compare.decision;

import org.jspecify.annotations.NullMarked;
