/**
 * What judging any item needs, whatever its kind: the flow from item to item, drafts, undo history, what is still
 * required, messages, the clock of an item. It must know neither sides nor comparisons, nor how a session stores
 * anything. Called by ui.evidence and the judging screens.
 */
@NullMarked
package org.touchstone.ui.judging;

import org.jspecify.annotations.NullMarked;
