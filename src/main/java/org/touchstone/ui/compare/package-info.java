/**
 * Owns the judging screen: two responses side by side, the scale, the rubric, marks, drafts, the reveal and the way to
 * the next item. Must not know how a session stores anything, how text is set, or any other screen. Called by
 * {@code ui.shell} only, through {@code CompareScreen}.
 */
@NullMarked
package org.touchstone.ui.compare;

import org.jspecify.annotations.NullMarked;
