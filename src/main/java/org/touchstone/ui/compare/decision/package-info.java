/**
 * The controls an annotator decides with: the preference scale, the scopes of a multi-turn item, the rubric, and the
 * details beside the vote. It keeps no state of its own and must not know the cards or the way to the next item.
 * Called by ui.compare.screen only.
 */
@NullMarked
package org.touchstone.ui.compare.decision;

import org.jspecify.annotations.NullMarked;
