/**
 * The vote on a pair: the seven-point scale with "both bad", and the chips of the scopes. It holds no rule of judging
 * and knows no other screen. Called by ui.compare.screen only.
 */
@NullMarked
package org.touchstone.ui.compare.decision;

import org.jspecify.annotations.NullMarked;
