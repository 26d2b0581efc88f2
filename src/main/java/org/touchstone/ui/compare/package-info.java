/**
 * Judging a pair, without controls: its keys and words, votes per scope, what was read on each side, and the model of
 * the whole screen. It must not know nodes, other screens or how a session stores anything. Called by its child
 * packages only.
 */
@NullMarked
package org.touchstone.ui.compare;

import org.jspecify.annotations.NullMarked;
