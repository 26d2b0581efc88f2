/**
 * What judging any item needs, whatever its kind and its number of responses: the flow from item to item, drafts,
 * undo history, what is asked, messages, the time on an item, and how far each place was read. It must know neither
 * sides nor comparisons, nor how a session stores anything. Called by ui.evidence, ui.prompt and the judging screens.
 */
@NullMarked
package org.touchstone.ui.judging;

import org.jspecify.annotations.NullMarked;
