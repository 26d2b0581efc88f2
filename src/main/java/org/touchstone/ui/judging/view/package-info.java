/**
 * The parts of a judging screen that look the same for every kind of item: what is still asked, messages, the time on
 * the item, and what is shown when no item is open. It must know neither sides nor comparisons. Called by ui.evidence
 * and the judging screens.
 */
@NullMarked
package org.touchstone.ui.judging.view;

import org.jspecify.annotations.NullMarked;
