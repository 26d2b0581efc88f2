/**
 * Judging a pair, without controls: its keys and words, the votes per scope, how far each side was read, and the
 * model of the whole screen. It must not know nodes, other screens or how a session stores anything. Called by its
 * child packages only.
 */
@NullMarked
package org.touchstone.ui.compare;

import org.jspecify.annotations.NullMarked;
